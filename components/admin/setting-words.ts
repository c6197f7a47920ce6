import type { AmountName } from "@/lib/moderation/settings/schemas";

/** What each setting of moderation is called, what it does, and what it may be. */
export const SETTINGS: Record<AmountName, { label: string; hint: string; min: number; max: number }> = {
  promiseHours: {
    label: "Read within, in hours",
    hint: "The promise under every form, and the line in the queue’s chart.",
    min: 1,
    max: 336,
  },
  readTwicePercent: {
    label: "Decisions read twice, in percent",
    hint: "Drawn by chance, for a colleague to read without knowing what was decided.",
    min: 0,
    max: 100,
  },
  heldFirst: {
    label: "First contributions held",
    hint: "How many of a new member’s a person reads first.",
    min: 0,
    max: 20,
  },
  linksAllowed: { label: "Links that may pass", hint: "With more than these a text waits.", min: 0, max: 20 },
  repeatsAllowed: {
    label: "Repeats that may pass",
    hint: "How often the same words may come in within thirty days.",
    min: 0,
    max: 19,
  },
  alikePercent: {
    label: "Much the same from, in percent",
    hint: "How alike two texts are before the second waits. At 100 only the same letters are.",
    min: 50,
    max: 100,
  },
  notablePercent: {
    label: "Score pointed out from, in percent",
    hint: "What reads like what was turned down here is read sooner. It holds nothing.",
    min: 50,
    max: 99,
  },
  trustedFrom: {
    label: "Trusted from a history of",
    hint: "What is approved counts one; soft findings, such as links, then only point.",
    min: 1,
    max: 200,
  },
  watchedFrom: {
    label: "Read first from a history of, or less",
    hint: "What is rejected counts minus two, what is removed minus four.",
    min: -200,
    max: -1,
  },
  halfLifeDays: {
    label: "A decision weighs half after, in days",
    hint: "So that old mistakes fade, and old merits too.",
    min: 7,
    max: 3650,
  },
};
