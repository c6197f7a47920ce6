import type { WordEffect } from "@/db/vocabulary";
import type { ListChange } from "@/lib/moderation/lists/views";

/** What a listed word does. */
export const EFFECTS: Record<WordEffect, { label: string; hint: string }> = {
  hold: { label: "A person reads it first", hint: "Its writer sees that it waits." },
  nudge: {
    label: "Its writer reads it once more",
    hint: "Before it is sent. Sent as it is, it waits for a person.",
  },
  mask: {
    label: "Readers see its first letter, then dots",
    hint: "Its writer is told before it is sent. Moderators read it whole; a title or a name waits instead.",
  },
};

/** What can be done with marked entries at once. */
export const CHANGES: Record<ListChange, string> = {
  off: "Take them off the list",
  hold: "A person reads it first",
  nudge: "Their writer reads it once more",
  mask: "Readers see dots",
  severe: "Hard to read: covered at the desk",
  mild: "Not hard to read",
};
