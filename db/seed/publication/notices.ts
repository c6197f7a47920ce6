import type { LegalNotice } from "./types";

/** What somebody holds to be illegal. It waits for those who may see legal notices. */
export const notices = [
  {
    key: "notice-signal-book",
    note: "sixty-one-swallow",
    at: "2026-11-23T09:15Z",
    kind: "other",
    explanation:
      "The writer says that he has a train register, and ought not to have it. Registers of that line are records of a public undertaking and belong to its archive; keeping one back is unlawful, and he tells it here under his own name. We would ask you to take down the last two sentences, or to pass on a letter from us. About the swallows we have no complaint.",
    name: "Ottilie Brandt, for the archive of the line",
    email: "archive@registers.example",
  },
] as const satisfies readonly LegalNotice[];
