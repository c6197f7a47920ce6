import { z } from "zod";
import { LANGUAGES, WORD_EFFECTS } from "@/db/vocabulary";

const sentence = (what: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: `Please write ${what}.` })
    .max(max, { error: `Please keep it under ${max.toLocaleString("en")} characters.` });

const whole = (min: number, max: number) =>
  z.coerce
    .number({ error: "Please give a whole number." })
    .int({ error: "Please give a whole number." })
    .min(min, { error: `It can’t be less than ${min}.` })
    .max(max, { error: `It can’t be more than ${max}.` });

/** A rule, by its number: written anew, or changed where there is one. The keyboard reaches nine. */
export const RuleInput = z.object({
  number: whole(1, 9),
  title: sentence("a title", 80),
  text: sentence("the rule", 2_000),
  template: sentence("the sentence that a statement starts as", 1_000),
});
export type RuleInput = z.output<typeof RuleInput>;

export const ListedWordInput = z.object({
  pattern: sentence("a word or a phrase", 200),
  /** A nudge shows the writer the reason before anything is sent; what is sent all the same is held. */
  effect: z.enum(WORD_EFFECTS, { error: "Please choose what becomes of it." }).default("hold"),
  why: sentence("why it waits for a person", 300),
});
export type ListedWordInput = z.output<typeof ListedWordInput>;

export const UnlistInput = z.object({ id: z.uuid() });
export type UnlistInput = z.output<typeof UnlistInput>;

export const PublicationInput = z.object({
  name: sentence("a name", 60),
  tagline: sentence("what follows the name", 160),
  description: sentence("a description", 600),
  leaveHref: z.url({ protocol: /^https$/, error: "Please give a whole address that begins with https://." }),
  promiseHours: whole(1, 336),
  heldFirst: whole(0, 20),
  linksAllowed: whole(0, 20),
  /** Those that are read here; none chosen: any. */
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length).default([]),
});
export type PublicationInput = z.output<typeof PublicationInput>;
