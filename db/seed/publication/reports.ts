import type { Report } from "./types";

/** What readers have asked the moderators to look at again. Nothing here has been decided. */
export const reports = [
  {
    key: "report-clients",
    note: "other-case-silence",
    by: "corin",
    at: "2026-11-22T18:20Z",
    rule: 1,
    words:
      "She doesn’t name anybody, I know. But if I’d been in that room and asked for the lavatory, I would know it was me.",
  },
  {
    key: "report-daughter",
    note: "accurate-sort-of-nod",
    by: "imke",
    at: "2026-11-23T10:31Z",
    rule: 3,
    words:
      "The girl goes to school with other children who have mothers who read. Did she say that she would be in it?",
  },
  {
    key: "report-cat",
    note: "cat-list",
    by: "rafe",
    at: "2026-11-23T12:50Z",
    rule: 7,
    words: "It’s a list about a cat.",
  },
  {
    key: "report-sister",
    note: "sister-paperwork",
    by: "sunniva",
    at: "2026-11-23T21:05Z",
    rule: 4,
    words:
      "He has answered it with better grace than it had. I should still like somebody to consider whether a man should be told this in the margin of his mother.",
  },
] as const satisfies readonly Report[];
