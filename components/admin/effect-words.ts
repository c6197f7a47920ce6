import type { WordEffect } from "@/db/vocabulary";

/** What a listed word does. */
export const EFFECTS: Record<WordEffect, { label: string; hint: string }> = {
  hold: { label: "A person reads it first", hint: "Its writer sees that it waits." },
  nudge: {
    label: "Its writer reads it once more",
    hint: "Before it is sent. Sent as it is, it waits for a person.",
  },
};
