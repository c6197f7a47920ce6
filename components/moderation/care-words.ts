import type { CareStep } from "@/db/vocabulary";

/** What each step of care asks of whoever takes it. */
export const STEP_WORDS: Record<CareStep, { label: string; hint: string }> = {
  read: { label: "I read it whole", hint: "And what it answers, and what else they wrote under this name." },
  danger: {
    label: "I asked myself whether they are in danger now",
    hint: "A plan, a means, a time, a goodbye. If so, write to them before anything else.",
  },
  lines: {
    label: "They have lines to call",
    hint: "Shown when it was sent, if screening found it; otherwise a message from here shows them.",
  },
  second: { label: "I talked it over with a second person", hint: "Nobody decides this alone." },
};
