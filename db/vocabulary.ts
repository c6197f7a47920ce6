/** Every word that is stored. Safe in the browser: plain lists, no database. */

export const ROLES = ["moderator", "author", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What a moderator may see only once an admin has granted it (`product.md` 5). Admins see it by their role. */
export const GRANTS = ["crisis", "legal"] as const;
export type Grant = (typeof GRANTS)[number];

export const CONTRIBUTION_KINDS = ["comment", "story", "question", "follow_up", "byline"] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

export const CONTRIBUTION_STATES = [
  "received",
  "held",
  "changes_asked",
  "approved",
  "rejected",
  "removed",
  "merged",
  "withdrawn",
] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** How a contribution names its writer. `receipt` leads to nobody. */
export const BYLINE_KINDS = ["display", "pen", "anonymous", "receipt"] as const;
export type BylineKind = (typeof BYLINE_KINDS)[number];

export const CONTENT_NOTES = [
  "grief",
  "illness",
  "death of a parent",
  "separation",
  "loneliness",
  "loneliness at work",
  "addiction in the family",
  "arguments",
  "pregnancy loss",
  "self-harm mentioned",
] as const;
export type ContentNote = (typeof CONTENT_NOTES)[number];

export const CONVERSATION_SETTINGS = ["open", "read_only", "closed"] as const;
export type ConversationSetting = (typeof CONVERSATION_SETTINGS)[number];
export const HOLD_SETTINGS = ["rules", "everything"] as const;
export const QUESTION_SETTINGS = ["on", "paused", "off"] as const;
export type QuestionSetting = (typeof QUESTION_SETTINGS)[number];

export const THREAD_STATUSES = ["open", "locked"] as const;
export type ThreadStatus = (typeof THREAD_STATUSES)[number];
export const THREAD_ORDERS = ["oldest", "newest", "most-answered", "author-replied"] as const;
export type ThreadOrder = (typeof THREAD_ORDERS)[number];

export const PASSAGE_STATUSES = ["exact", "edited", "moved", "orphaned"] as const;
export type PassageStatus = (typeof PASSAGE_STATUSES)[number];

/** A question's own life once moderation has cleared it (`product.md` 3.4). */
export const QUESTION_STAGES = ["waiting", "with_author", "drafted", "answered", "declined"] as const;
export type QuestionStage = (typeof QUESTION_STAGES)[number];
export const REPLY_MODES = ["public", "private"] as const;
export type ReplyMode = (typeof REPLY_MODES)[number];
export const WISHES = ["try", "not_alone", "words", "told"] as const;
export type Wish = (typeof WISHES)[number];
export const ANSWER_STATES = ["draft", "published"] as const;
export const FAQ_ORIGINS = ["article", "answer"] as const;

/** Who wrote a message under a receipt. */
export const ANON_SIDES = ["asker", "author"] as const;
/** Whether the first letter under a receipt has come to the moderators. */
export const ANON_THREAD_STATES = ["waiting", "released"] as const;
/** What an asker without a name has shown: that some member in good standing asks, or only that work was done for it. */
export const ANON_STANDINGS = ["token", "letterbox"] as const;
export type AnonStanding = (typeof ANON_STANDINGS)[number];

/** Where reviews wait. */
export const QUEUES = ["crisis", "reported", "held", "stories", "questions", "new-members"] as const;
export type Queue = (typeof QUEUES)[number];

/** Where whole cases wait, each kind on a screen of its own. */
export const CASE_QUEUES = ["appeals", "legal-notices"] as const;
export type CaseQueue = (typeof CASE_QUEUES)[number];

/** What is done before anything is decided about what may be a crisis. */
export const CARE_STEPS = ["read", "danger", "lines", "second"] as const;
export type CareStep = (typeof CARE_STEPS)[number];

/** Who demands by law to be given something. */
export const DEMAND_KINDS = ["court", "police", "authority", "lawyer"] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

export const VERDICTS = [
  "approve",
  "ask_change",
  "reject",
  "remove",
  "restore",
  "merge",
  "move",
  "lock",
  "unlock",
  "undo",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a double reading can come to. */
export const READING_VERDICTS = ["approve", "ask_change", "reject", "remove"] as const;
export type ReadingVerdict = (typeof READING_VERDICTS)[number];

/** What became of what screening had held: published as it was or after a change, given back for one, or turned down. */
export const SCREENED_OUTCOMES = ["approved", "changed", "asked", "turned_down"] as const;
export type ScreenedOutcome = (typeof SCREENED_OUTCOMES)[number];

/** What became of an appeal; `settled`: the decision was taken back before anybody had read the appeal. */
export const APPEAL_OUTCOMES = ["upheld", "overturned", "settled"] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** What a decision is about: what was written, where a note stands, or the conversation that it opens. */
export const DECISION_SUBJECTS = ["text", "place", "thread"] as const;
export type DecisionSubject = (typeof DECISION_SUBJECTS)[number];

/**
 * What one finding of screening asks for: that a person reads it first, that its writer reads it once more before it is
 * sent, or nothing but that it is known. Only `hold` changes where a contribution goes.
 */
export const SIGNAL_EFFECTS = ["hold", "nudge", "inform"] as const;
export type SignalEffect = (typeof SIGNAL_EFFECTS)[number];

/** What a listed word asks for. `mask`: readers see its first letter and dots, and its writer is told so first. */
export const WORD_EFFECTS = ["hold", "nudge", "mask"] as const;
export type WordEffect = (typeof WORD_EFFECTS)[number];

/** The languages that screening can tell apart (ISO 639-1). */
export const LANGUAGES = [
  "ar",
  "bg",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "fa",
  "fi",
  "fr",
  "he",
  "hi",
  "hu",
  "it",
  "ja",
  "ko",
  "nl",
  "no",
  "pl",
  "pt",
  "ro",
  "ru",
  "sv",
  "th",
  "tr",
  "uk",
  "zh",
] as const;
export type Language = (typeof LANGUAGES)[number];

/** Services outside this house that can be asked about a text. */
export const OUTSIDE_SERVICES = ["akismet", "moderation-api"] as const;
export type OutsideService = (typeof OUTSIDE_SERVICES)[number];
/** Where one such question stands. `failed` is a person's from then on. */
export const OUTSIDE_VERDICTS = ["waiting", "clean", "flagged", "failed"] as const;
export type OutsideVerdict = (typeof OUTSIDE_VERDICTS)[number];
/** Why a service gave no answer that counts. */
export const OUTSIDE_PROBLEMS = [
  "unreachable",
  "timeout",
  "status",
  "redirect",
  "too_large",
  "nonsense",
  "switched_off",
] as const;
export type OutsideProblem = (typeof OUTSIDE_PROBLEMS)[number];
/** What a service was told afterwards, where a person decided otherwise. */
export const OUTSIDE_LESSONS = ["ham", "spam"] as const;
export type OutsideLesson = (typeof OUTSIDE_LESSONS)[number];

export const REPORT_OUTCOMES = ["waiting", "acted", "kept", "void"] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** What can be done about a member, from mild to grave. */
export const SANCTION_KINDS = ["warn", "hold_all", "suspend", "ban"] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** What somebody says is illegal about something published. */
export const NOTICE_KINDS = [
  "defamation",
  "privacy",
  "threats",
  "hate",
  "intimate-images",
  "child-abuse",
  "copyright",
  "fraud",
  "terrorism",
  "other",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
/** `gone`: it was taken back or taken down before anybody decided. */
export const NOTICE_OUTCOMES = ["waiting", "removed", "kept", "gone"] as const;
export type NoticeOutcome = (typeof NOTICE_OUTCOMES)[number];
export const NOTICE_VERDICTS = ["removed", "kept", "gone", "undone"] as const;
export type NoticeVerdict = (typeof NOTICE_VERDICTS)[number];

/** Stored counts; each equals a fresh count of what it names. */
export const COUNT_NAMES = ["notes", "stories", "answers", "waiting"] as const;
export type CountName = (typeof COUNT_NAMES)[number];

export const PLATES = ["car", "lamp", "kitchen", "bedroom", "stairs", "garden", "window", "table"] as const;
export type PlateName = (typeof PLATES)[number];
export const CLOTHS = ["damson", "moss", "pencil", "tan"] as const;
export type Cloth = (typeof CLOTHS)[number];
