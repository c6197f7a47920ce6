import type { ContentNote } from "@/db/vocabulary";
import { listed } from "@/lib/platform/amounts";

/** What the writer reads, beside their words, of a decision that is no no. */
export const TOLD = {
  noted: (notes: readonly ContentNote[]) =>
    `A moderator put ${notes.length === 1 ? "a content note" : "content notes"} above it: ${listed(notes)}. Readers see that first, and read on if they want to.`,
  moved:
    "A moderator moved it, with its replies, to where it fits better in the conversation. Its words are as you wrote them.",
  merged:
    "It came to us more than once, so one stands and this one is put aside. Nothing is wrong with it, and it counts for nothing.",
};
