import { z } from "zod";
import { LANGUAGES } from "@/db/vocabulary";
import { sentence, whole } from "../form-fields";

/**
 * What an admin sets for moderation. Each has its usual value, so that what was saved before a setting came to be
 * still reads, and a form that leaves it empty means the usual one.
 */
export const ModerationSettings = z.object({
  /** How soon, in hours, the publication promises to read what waits. */
  promiseHours: whole(1, 336).default(12),
  /** How many decisions of a hundred somebody else reads once more, blind; 0: none. */
  readTwicePercent: whole(0, 100).default(3),
  /** How many first contributions of a member are held. */
  heldFirst: whole(0, 20).default(3),
  /** How many links a contribution may carry before it is held. */
  linksAllowed: whole(0, 20).default(1),
  /** How often the same words may have come in within 30 days before they are held. */
  repeatsAllowed: whole(0, 19).default(0),
  /** From how many hundredths of trigrams in common two texts are much the same. */
  alikePercent: whole(50, 100).default(70),
  /** From which score, in hundredths, a text is pointed out to those who decide. */
  notablePercent: whole(50, 99).default(80),
  /** From which sum on a name's history lets soft findings pass. */
  trustedFrom: whole(1, 200).default(10),
  /** From which sum down everything of a name is read first; below nothing, so that nobody begins there. */
  watchedFrom: whole(-200, -1).default(-4),
  /** In how many days what was decided weighs half. */
  halfLifeDays: whole(7, 3_650).default(90),
  /** The languages that moderators read; a text in another one is held. None given: in any. */
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length).default([]),
});
export type ModerationSettings = z.output<typeof ModerationSettings>;
export type SettingName = keyof ModerationSettings;

/** What holds where nobody has set anything. */
export const USUAL: ModerationSettings = ModerationSettings.parse({});

/** The names of the settings, in the order in which they are shown. */
export const SETTING_NAMES = ModerationSettings.keyof().options;

/** Those that are numbers. */
export type AmountName = Exclude<SettingName, "languages">;
export const AMOUNT_NAMES: readonly AmountName[] = SETTING_NAMES.filter((name) => name !== "languages");

/** Whether to save, or to see first what it would have held. */
export const act = z.enum(["try", "save"]).default("save");

export const SettingsInput = ModerationSettings.extend({
  /** The version that was on the screen. */
  version: z.coerce.number().int().nonnegative(),
  act,
});
export type SettingsInput = z.output<typeof SettingsInput>;

export const PublicationInput = z.object({
  name: sentence("a name", 60),
  tagline: sentence("what follows the name", 160),
  description: sentence("a description", 600),
  leaveHref: z.url({ protocol: /^https$/, error: "Please give a whole address that begins with https://." }),
  quietTitle: sentence("what pages are called in quiet mode", 40),
});
export type PublicationInput = z.output<typeof PublicationInput>;
