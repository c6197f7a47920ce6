import type { WordEffect } from "@/db/vocabulary";

/** What a listed word does. */
export const EFFECTS: Record<WordEffect, { label: string; hint: string }> = {
  hold: { label: "A person reads it first", hint: "Whoever writes it waits." },
};
