/**
 * What each table is for, whether a row of it leads to a person, and how long it is kept. `docs/privacy.md` and
 * the privacy page print it beside the columns of the schema; a test refuses a table without an entry.
 */
export type Purpose = { holds: string; leadsTo: string; kept: string };

export const PURPOSES: Record<string, Purpose> = {
  accounts: {
    holds: "The link to another service a member signs in with.",
    leadsTo: "its member",
    kept: "until it is unlinked or the account is deleted",
  },
  anon_draw: {
    holds:
      "How many anonymous tokens a member has drawn today, so that nobody draws more than two. Not when.",
    leadsTo: "its member; to nothing that was asked",
    kept: "until the night after",
  },
  anon_epoch: {
    holds: "A week, its public key, and the most members who drew on one of its days.",
    leadsTo: "nobody",
    kept: "for ever",
  },
  anon_key_log: {
    holds: "Every public key there was, in a chain of hashes.",
    leadsTo: "nobody",
    kept: "for ever",
  },
  anon_spent: {
    holds:
      "That a token was spent, by a hash of its random number; for a day also a keyed hash of what it was sent with.",
    leadsTo: "nobody",
    kept: "until tokens of its week count no more; the keyed hash until the second night",
  },
  anon_message: {
    holds:
      "What was written under a receipt and answered to it alone, encrypted: with a key outside the database, or with one that only the receipt makes. The day, not the moment.",
    leadsTo: "nobody",
    kept: "until its holder withdraws it",
  },
  anon_thread: {
    holds:
      "What a receipt opens: a hash of the locator and two public keys that its holder’s device has made of it, the article, a label, the day, whether something in it was turned down or a token had back, and how many acts were signed.",
    leadsTo: "nobody",
    kept: "until its holder withdraws it",
  },
  answered_questions: {
    holds: "Which questions an answer answers.",
    leadsTo: "nobody",
    kept: "as long as both",
  },
  answers: {
    holds: "What an author wrote back; no words of what was for receipts alone.",
    leadsTo: "its author",
    kept: "until withdrawn",
  },
  appeals: {
    holds:
      "An objection to a decision, a sanction or what was decided on a legal notice, in the words of who objects, and what a second person answered.",
    leadsTo: "nobody by itself; to the contribution, the sanction or the notice it is about",
    kept: "for ever; the words until the contribution is withdrawn",
  },
  article_authors: {
    holds: "Who wrote which article.",
    leadsTo: "its author",
    kept: "as long as the article",
  },
  articles: {
    holds: "The publication’s articles and their settings.",
    leadsTo: "nobody",
    kept: "as long as published",
  },
  audit_events: {
    holds: "What was done to what, by whom where that was a member: codes and ids, never words.",
    leadsTo: "who acted; empty for nameless writers, and not written at all for what came with a receipt",
    kept: "for ever",
  },
  authenticators: {
    holds: "The public half of a passkey.",
    leadsTo: "its member",
    kept: "until it is removed",
  },
  authors: {
    holds: "Names and biographies of authors.",
    leadsTo: "its author",
    kept: "as long as they have articles",
  },
  batched_decisions: {
    holds: "Which decisions were made in one step.",
    leadsTo: "the moderator",
    kept: "for ever",
  },
  break_glass: {
    holds:
      "That somebody asked to see who is behind a pen name or something without a name, why, who consented, and whether it was seen.",
    leadsTo: "the moderators; its writer only with a key outside the database, so that they can be told",
    kept: "for ever",
  },
  bylines: {
    holds: "The names a member writes under.",
    leadsTo: "its member",
    kept: "until the account is deleted",
  },
  care_follow_ups: {
    holds: "When a moderator wants to look at something again that may be a crisis.",
    leadsTo: "the moderator",
    kept: "until it is decided or withdrawn",
  },
  care_messages: {
    holds: "What a moderator wrote to a writer out of care, deciding nothing.",
    leadsTo: "the moderator; the writer only by what it is about",
    kept: "until the text it is about is withdrawn",
  },
  care_notes: {
    holds: "What one moderator hands over to the next about something that may be a crisis.",
    leadsTo: "the moderator",
    kept: "until the text it is about is withdrawn",
  },
  care_steps: {
    holds: "Which steps of care a moderator took, and when: four words, nothing about anybody.",
    leadsTo: "the moderator",
    kept: "for ever",
  },
  comments: {
    holds: "Where a note stands in its conversation.",
    leadsTo: "nobody by itself",
    kept: "as long as the note or its tombstone",
  },
  contribution_revisions: {
    holds: "Every text a contribution had, as typed and as shown; none of what came with a receipt.",
    leadsTo: "nobody by itself",
    kept: "until it is withdrawn",
  },
  contributions: {
    holds:
      "What people send: text, state, days and times, and the name it is signed with. No text of what came with a receipt.",
    leadsTo:
      "its member where it is signed with a name; for an anonymous member only with a key outside the database; with a receipt, nobody",
    kept: "its words until withdrawn; an empty row after that",
  },
  counts: {
    holds: "How many notes, stories and answers an article has, how many wait.",
    leadsTo: "nobody",
    kept: "always",
  },
  crisis_lines: {
    holds: "Lines to call in a crisis, by country, and who confirmed them when. Nothing about who saw them.",
    leadsTo: "the admin who confirmed it",
    kept: "until removed",
  },
  decision_days: {
    holds: "How many decisions of which kind were made on a day that is over, and taken back since.",
    leadsTo: "nobody",
    kept: "for ever",
  },
  decision_batches: {
    holds: "Several items decided alike in one step: by which moderator, how many were left out and why.",
    leadsTo: "the moderator",
    kept: "for ever",
  },
  decisions: {
    holds: "What was decided on what, by which moderator, under which rule, with what reason.",
    leadsTo: "the moderator",
    kept: "for ever",
  },
  double_readings: {
    holds: "Decisions drawn by chance to be read a second time, and the second verdict. No words.",
    leadsTo: "the two moderators",
    kept: "for ever; unread, 30 days, or until what it is about is withdrawn or the decision taken back",
  },
  faq_entries: {
    holds: "Frequently asked questions of an article.",
    leadsTo: "nobody",
    kept: "as long as the article",
  },
  handovers: {
    holds: "What one of the staff handed to another, perhaps with a word.",
    leadsTo: "both of them",
    kept: "until it is decided, skipped or handed on",
  },
  hubs: { holds: "Subjects under which articles stand.", leadsTo: "nobody", kept: "always" },
  insight_days: {
    holds: "Which days are counted.",
    leadsTo: "nobody",
    kept: "for ever",
  },
  legal_demand_corrections: {
    holds: "That a recorded demand counts no more, because it was recorded by mistake.",
    leadsTo: "nobody",
    kept: "for ever",
  },
  legal_demands: {
    holds:
      "What courts, police, authorities and lawyers demanded by law: the day, from whom, and what was given.",
    leadsTo: "nobody: it names neither who it was about nor who demanded it",
    kept: "for ever",
  },
  local_mail: {
    holds: "Letters of the demo, which has no mail server. Empty everywhere else.",
    leadsTo: "the address it was for",
    kept: "as long as the demo",
  },
  member_grants: {
    holds: "Which moderators may see what may point to a crisis, and legal notices.",
    leadsTo: "its member",
    kept: "until taken back",
  },
  member_notes: {
    holds: "What moderators wrote down about an account or a pen name, for each other.",
    leadsTo: "its member, and the moderator",
    kept: "until the account is deleted",
  },
  member_roles: {
    holds: "Who is a moderator, an author, an admin.",
    leadsTo: "its member",
    kept: "until revoked",
  },
  members: {
    holds: "An account: address, name, when it was made, which letters it wants.",
    leadsTo: "its member",
    kept: "until deleted",
  },
  moderation_settings: {
    holds: "What an admin has set for moderation, version by version.",
    leadsTo: "the admin who set it",
    kept: "for ever",
  },
  note_moves: {
    holds: "Where a note stood before a moderator moved it.",
    leadsTo: "nobody by itself",
    kept: "for ever",
  },
  notice_decisions: {
    holds: "What was decided on a legal notice, by whom, on what ground.",
    leadsTo: "the moderator",
    kept: "for ever",
  },
  notices: {
    holds:
      "Notices that something published is illegal: which, why, and who gave it, sealed with a key outside the database.",
    leadsTo: "who gave it, with that key; nobody once that is erased",
    kept: "name and address until six months (184 days) after the notice was closed, longer where an objection waits for its answer; its words until what it is about is withdrawn; the rest for ever",
  },
  open_questions: {
    holds:
      "Questions that stand under an article before they are answered, in the author’s wording, and how many readers wonder too.",
    leadsTo: "nobody",
    kept: "until the letter is answered, declined or taken back",
  },
  outside_checks: {
    holds:
      "Which service outside was asked about which text, and whether it answered; no words. Empty unless such a service is configured, and never about anything without a name.",
    leadsTo: "whoever wrote the text",
    kept: "until the text is withdrawn",
  },
  passages: {
    holds: "Quoted places in an article’s text.",
    leadsTo: "nobody",
    kept: "as long as the article",
  },
  publication: { holds: "The publication’s name and settings.", leadsTo: "nobody", kept: "always" },
  questions: {
    holds: "How far a question is, and how its asker wants it answered.",
    leadsTo: "nobody by itself",
    kept: "an empty row after withdrawal",
  },
  queue_views: {
    holds: "A queue narrowed down by article, hub, finding, kind, language or age, under a name.",
    leadsTo: "the moderator who keeps it",
    kept: "until it is dropped",
  },
  reason_templates: {
    holds: "Sentences that a statement under a rule may start as.",
    leadsTo: "nobody",
    kept: "until taken away",
  },
  report_voids: {
    holds: "Which moderator set reports aside as a campaign, and why.",
    leadsTo: "the moderator",
    kept: "for ever",
  },
  reports: {
    holds:
      "Complaints about something published: rule, words, what they weigh, and a keyed hash of the code to ask by.",
    leadsTo: "the member who reported it; nobody where it was reported without an account",
    kept: "its words until what it is about is withdrawn",
  },
  review_readers: {
    holds: "Which item a moderator has open at this moment; the next one takes its place.",
    leadsTo: "the moderator",
    kept: "until it is closed; it counts no more three minutes after its page was last heard of",
  },
  reviews: {
    holds: "What waits or waited in which queue, and who has it.",
    leadsTo: "the moderator who holds it",
    kept: "for ever",
  },
  revisions: { holds: "Every text an article had.", leadsTo: "nobody", kept: "as long as the article" },
  rule_versions: {
    holds: "Texts that the community’s rules had before.",
    leadsTo: "nobody",
    kept: "for ever",
  },
  rules: { holds: "The community’s rules.", leadsTo: "nobody", kept: "always" },
  sanction_liftings: {
    holds: "That a sanction was taken back, by whom, when.",
    leadsTo: "the moderator",
    kept: "for ever",
  },
  sanction_occasions: {
    holds: "Which signed contributions a sanction is about.",
    leadsTo: "nobody by itself",
    kept: "as long as both",
  },
  sanction_readings: {
    holds: "When a warning was read.",
    leadsTo: "nobody by itself",
    kept: "for ever",
  },
  sanctions: {
    holds: "Warnings, holds, suspensions and bans: rule, sentence, until when, by which moderator.",
    leadsTo: "its member until the account is deleted, and the moderator",
    kept: "for ever",
  },
  score_models: {
    holds:
      "What screening learned from decisions on notes and stories: 65,536 numbers without words, and how well they did.",
    leadsTo: "nobody",
    kept: "the numbers of the newest three that were in use; how well they did for ever",
  },
  screening_days: {
    holds: "What became on a day of what screening had held, as numbers.",
    leadsTo: "nobody",
    kept: "for ever",
  },
  sent_mail: {
    holds: "Keys of letters that have left, so that none leaves twice.",
    leadsTo: "nobody by itself",
    kept: "30 days",
  },
  sessions: { holds: "Who is signed in, until when.", leadsTo: "its member", kept: "until it ends" },
  signals: {
    holds: "What screening found in a text, and where.",
    leadsTo: "nobody by itself",
    kept: "until the text is withdrawn",
  },
  statements: {
    holds: "What a writer was told about a decision.",
    leadsTo: "nobody by itself",
    kept: "until the contribution is withdrawn",
  },
  stories: {
    holds: "A story’s title and length.",
    leadsTo: "nobody by itself",
    kept: "its title until withdrawn",
  },
  thread_tallies: {
    holds: "How many notes a conversation has.",
    leadsTo: "nobody",
    kept: "as long as the conversation",
  },
  threads: {
    holds: "Conversations, and whether they are open.",
    leadsTo: "nobody",
    kept: "as long as the article",
  },
  transparency_months: {
    holds: "What happened in a month that is over, as numbers; readers see none below five.",
    leadsTo: "nobody by itself",
    kept: "for ever",
  },
  verification_tokens: {
    holds: "Sign-in links that have not been used: a hash, and the address.",
    leadsTo: "the address",
    kept: "until used; unused, they count for 30 minutes and go within the hour after",
  },
  waiting_days: {
    holds: "How long those had waited who were decided on on a day, as numbers.",
    leadsTo: "nobody",
    kept: "for ever",
  },
  wonders: {
    holds: "That somebody with an account wonders too, by a keyed hash of account and question. Not when.",
    leadsTo: "its member, with a key outside the database",
    kept: "as long as the open question",
  },
  word_list: {
    holds: "Words for which a contribution is held, or which readers see as dots.",
    leadsTo: "nobody",
    kept: "until they are taken off",
  },
};
