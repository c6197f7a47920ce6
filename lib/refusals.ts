import type { Refusal } from "@/lib/platform/refusal";

/**
 * The one table that turns codes into sentences. `{name}` is filled from the refusal's values.
 * Voice: thanks or none, one reason, the one thing to change.
 */
export const REFUSALS = {
  // at the door
  sign_in_first: "Please sign in first. What you wrote is still here.",
  not_allowed: "This isn’t yours to do.",
  not_found: "There is nothing here, or not any more.",
  too_fast: "That was quick. Please wait {wait} and send it again; what you wrote is still here.",
  wrong_origin: "This came from another site, so nothing was done.",
  too_large: "This is longer than we can take in at once.",
  input_invalid: "Something needs a second look before this can be sent.",
  our_fault: "Something went wrong on our side. What you wrote is still here; please try again in a moment.",
  cookie_not_wanted: "This has to arrive without a cookie, so that nobody can tell who sent it.",
  // writing
  body_empty: "There are no words in it yet.",
  read_once_more: "Nothing was sent yet: please read it once more.",
  body_too_long: "It is longer than {limit} characters. Please shorten it.",
  conversation_closed: "The conversation on this article is closed. What was written stays to be read.",
  thread_locked: "This conversation is locked for now. It can be read, but not added to.",
  passages_off: "Notes in the margin are switched off for this article. You can write one below it.",
  passage_moved: "The text has changed since you opened the page. Please select the words again.",
  parent_gone: "The note you are answering isn’t there any more. What you wrote is still here.",
  stories_off: "This article isn’t taking stories at present.",
  questions_paused: "The author isn’t taking questions at present. Please come back another week.",
  questions_off: "This article isn’t taking questions.",
  anonymous_limit: "You have as many nameless contributions as one account can hold. Please sign this one.",
  nothing_changed: "This is the text as it already stands.",
  withdrawn: "It has been withdrawn, and is gone.",
  not_editable: "This can’t be changed any more. You can take it back and write a new one.",
  // sanctions
  warning_unread: "A moderator has written to you. Please read that first; what you wrote is still here.",
  suspended: "Your account can’t send anything for now. What you wrote is still here.",
  banned: "Your account can’t send anything any more. What you wrote is still here.",
  answers_held:
    "A moderator reads everything of yours first at present, and an answer goes out unread. It can go out once that has ended; what you wrote is still here.",
  own_account: "This is about you, so somebody else decides it.",
  role_first: "This is a colleague. An admin takes their role first.",
  until_needed: "Please give the last day of it.",
  until_past: "That day is over. Please give one that is still to come.",
  occasion_elsewhere: "One of these wasn’t signed with this name, so it can’t be the occasion.",
  already_lifted: "This counts no more: it has ended, or a colleague has lifted it.",
  // legal demands
  day_to_come: "That day is still to come. Please give the day on which it arrived.",
  already_corrected: "A colleague has recorded already that this was a mistake.",
  // break-glass
  nobody_behind: "It was sent without an account. There is nobody behind it to be seen.",
  glass_asked: "A colleague has asked for this already. It is waiting for a second person.",
  second_person: "You asked for this yourself, so somebody else has to consent.",
  not_consented: "Nobody has consented to this yet, or the hour in which it could be seen is over.",
  glass_opened: "It was seen once, and can’t be seen again.",
  not_delayable: "There is nothing to put off: it hasn’t been seen, or its writer has been told.",
  // names
  name_taken: "That name, or one that looks like it, is in use here. Please choose another.",
  name_invalid: "Please choose a name of 2 to 40 letters, without links or invisible signs.",
  name_needed: "Please choose a name to sign with first.",
  // receipts
  receipt_unknown: "We can’t find anything under these words. Please check each of them.",
  not_yet_answered: "You can write back once there is an answer. What you wrote is still here.",
  sent_otherwise: "This was sent before, with other words. What came first is the one that counts.",
  // tokens
  too_young: "Your account is new here. From tomorrow on you can ask without a name.",
  sanctioned: "Your account can’t send anything for now, without a name either.",
  drawn_today: "You have had as many as there are in a day.",
  key_stale: "This was signed with a key that counts no more.",
  malformed: "This isn’t as it has to be.",
  token_refused: "This wasn’t signed by us, or not for these words.",
  token_spent: "This was used before, for other words.",
  work_refused: "Your device has found another number than the one that was asked for. Please send it again.",
  work_stale: "That took longer than ten minutes. Please send it again; what you wrote is still here.",
  act_refused: "This wasn’t signed with these words.",
  act_stale: "Something newer was done with these words. Please open them again.",
  receipt_burned: "A letter of yours was turned down, so nothing more can be written under these words.",
  refund_not_due: "Nothing can be had back for this.",
  // moderation
  claimed_by_other: "{who} has this until {until}.",
  already_decided: "{who} has decided this already: {verdict}.",
  revision_moved: "The writer has changed the text since you opened it. Please read it again.",
  state_moved: "This has moved on since you opened it: it is now {state}.",
  own_contribution: "You wrote this, so somebody else decides it.",
  rule_needed: "Please choose the rule it is about.",
  reason_needed: "Please write the sentence that the writer will read.",
  nobody_to_ask: "Nobody can be asked to change this one: it can be approved or rejected.",
  passage_not_in_text: "Those words are not in the text. Please mark some that are, or leave them out.",
  notes_needed: "Please tick at least one content note that isn’t there yet.",
  no_notes_here: "Content notes stand above notes and stories alone.",
  repeat_needed: "Please choose the one that stays.",
  not_a_repeat: "The two aren’t the same, or the other one doesn’t stand any more. Please read both again.",
  place_needed: "Please choose a conversation, or paste the address of one.",
  other_article: "A note stays with its article. Please choose a conversation there.",
  under_itself: "It can’t hang under itself or one of its own replies.",
  stands_there: "It stands there already.",
  not_movable: "Only a note that is published, or waits to be, can be moved.",
  thread_switched: "Somebody was quicker: this conversation is {status} already.",
  care_first: "This may be a crisis. Please take every step of care before you turn it down.",
  not_in_crisis: "This doesn’t wait where a crisis is read any more.",
  passed_already: "Somebody has passed this on already.",
  message_empty: "There is no message in it yet.",
  nothing_to_undo: "There is nothing of yours to undo here.",
  undo_overtaken: "Something newer has been decided since, so this can’t be undone on its own.",
  decided_singly: "Stories, and what may point to a crisis, are decided one by one.",
  nothing_decided: "Nothing was decided. {why}",
  nobody_to_hand_to: "Please choose a colleague who sees this queue.",
  nothing_narrowed: "Please narrow the queue first; then the view is worth a name.",
  too_many_views: "There are {limit} of them already. Please drop one first.",
  not_appealable: "There is no decision here that could be read again.",
  appealed_once: "You have asked for this to be read again already, and that can be done once.",
  appeal_too_late: "The time in which this could be read again is over.",
  own_decision: "You made this decision, so somebody else reads it again.",
  read_already: "A colleague has read this a second time already.",
  appeal_decided: "{who} has decided this appeal already: {outcome}.",
  word_listed: "That word is on the list already.",
  expression_unusable: "This expression can’t be used. {why}",
  undo_at_notice: "This was decided on a legal notice, and is taken back there.",
  list_problems: "Nothing was listed.\n{problems}",
  list_full: "The list holds {most} at most, so that a post never waits for it. Take some off first.",
  score_gone: "The weights of that version are gone, so it can’t be used again. The newest few are kept.",
  rule_retired: "That rule was retired. Please choose one that holds.",
  rules_full: "Nine rules can stand at once, one for each key. Please retire one first.",
  last_rule: "This is the only rule, and a no needs one. Please write another one first.",
  templates_full:
    "Eight sentences are as many as can be chosen from at a glance. Please take one away first.",
  settings_moved: "Somebody has changed the settings since you opened this page. Please look at them again.",
  already_reported: "You have reported this already. A person will read it.",
  // reports and legal notices
  code_unknown: "We can’t find a report under this code. Please look at it again.",
  nothing_to_void: "None of these reports is waiting any more.",
  void_undone: "They have been taken up again already.",
  place_unknown:
    "We can’t find anything published there. Please copy the address from the page it stands on.",
  reference_unknown: "We can’t find a notice under this reference. Please look at it again.",
  notice_closed: "This notice has been closed since you opened it.",
  law_needed: "Please name the law that it is against.",
  facts_needed: "Please write down the facts, and why they lead to this.",
  still_published: "It is still published, so it has to be removed or kept.",
  // desk
  already_answered: "This question has been answered already.",
  answer_empty: "There is no answer in it yet.",
  letter_gone: "This letter isn’t waiting any more: it was taken back, or passed on.",
  letter_drafted: "One of these letters has a draft of its own. Answer it there, or leave it out here.",
  letter_handed: "This letter was handed to another author. Take it back first, then it is yours to answer.",
  author_needed: "Please choose an author who can come to a desk.",
  answer_scheduled: "This answer is set for a day. Take it back first, then it can be changed.",
  schedule_day: "Please choose a day from tomorrow on, within the next three months.",
  print_not_wanted: "Everyone who asked this wants the answer for themselves alone, so it can’t be printed.",
  printed_question_empty: "Please write the question as readers will see it.",
  only_printed: "Only an answer that is printed under the article can stand among its frequent questions.",
  // imports
  import_problems: "Nothing was imported.\n{problems}",
  // sign-in
  mail_invalid: "That doesn’t look like an e-mail address.",
  link_used: "This link has been used or is too old. Please ask for a new one.",
  mail_off: "This site can’t send letters at present, so a sign-in link wouldn’t reach you.",
  mail_down: "The letter didn’t get through to the mail server. Please try again in a few minutes.",
  sign_in_failed: "That didn’t work. Please try once more, or ask for a link by e-mail.",
  address_unproved: "The other service hasn’t confirmed your address. Please sign in by e-mail link.",
  other_sign_in: "There is an account with that address already. Please sign in by e-mail link first.",
  member_unknown: "Nobody has signed in here with that address yet.",
  last_admin: "This is the only admin, and somebody has to be. Please name another one first.",
  last_sign_in_method: "This is the only way you can sign in, so it stays.",
} as const;

type Code = keyof typeof REFUSALS;

declare module "@/lib/platform/refusal" {
  interface RefusalCodes extends Record<Code, true> {}
}

/** The sentence for a refusal, its values filled in. */
export function sentenceFor(refusal: Refusal): string {
  const sentence: string = REFUSALS[refusal.code];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.about.values?.[name] ?? ""));
}
