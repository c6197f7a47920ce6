import type { NoticeKind, NoticeOutcome, NoticeVerdict } from "@/db/vocabulary";

/** What somebody says is illegal, as the form offers it and the desk names it. */
export const NOTICE_KIND_WORDS: Record<NoticeKind, { label: string; hint?: string }> = {
  defamation: { label: "Defamation", hint: "It says something untrue about a person, and harms them." },
  privacy: { label: "Private life or personal data", hint: "It tells what is nobody else’s to tell." },
  threats: { label: "Threats, stalking or incitement to violence" },
  hate: { label: "Hatred against a group of people" },
  "intimate-images": { label: "Intimate pictures or words spread without consent" },
  "child-abuse": {
    label: "Sexual abuse of children",
    hint: "You needn’t say who you are. If a child is in danger now, please call the police.",
  },
  copyright: {
    label: "Copyright or another right of mine",
    hint: "It is somebody’s work, used without leave.",
  },
  fraud: { label: "Fraud, or something sold against the law" },
  terrorism: { label: "Terrorism" },
  other: { label: "Something else", hint: "Please say in your words which law it is against." },
};

/** How a notice stands, in the list. */
export const NOTICE_OUTCOME_WORDS: Record<NoticeOutcome, string> = {
  waiting: "Waiting",
  removed: "Removed",
  kept: "Kept",
  gone: "Was gone",
};

/** What somebody did, after their name. */
export const NOTICE_DONE: Record<NoticeVerdict, string> = {
  removed: "removed it",
  kept: "kept it",
  gone: "closed it, because it was gone",
  undone: "took the decision back",
};
