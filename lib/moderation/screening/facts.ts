import { z } from "zod";
import { type BylineKind, type Language, type SanctionKind, WORD_EFFECTS } from "@/db/vocabulary";
import type { ScoreModel } from "../score/model";
import { type ModerationSettings, USUAL } from "../settings/schemas";
import { MOST_ALIKE } from "./count-alike";

/** What the checks need to know besides the text itself. */
export type Facts = {
  /** Whether they could be gathered; if not, nothing here may let anything pass. */
  known: boolean;
  /** The name that was asked for, if it is the writer's own and in use. */
  byline: { kind: BylineKind; name: string } | null;
  /** Contributions of this writer that were ever approved; null where there is no writer to know. */
  approvedBefore: number | null;
  settings: ModerationSettings;
  /** Sanctions of the writer's that count at this moment, to whichever of their names they were given. */
  sanctions: { kind: SanctionKind }[];
  readFirst: ReadFirst | null;
  /** This name's own history lets it pass what is soft among the checks. Never so for what bears no name. */
  trusted: boolean;
  articleHoldsEverything: boolean;
  /** The name it is signed with has not been read by a moderator yet. */
  nameIsNew: boolean;
  /** How often the same words came in over the last 30 days, this one left out. */
  repeats: number;
  /** How many others of the last 30 days say much the same in other words; at most `MOST_ALIKE`. */
  alike: number;
  listedWords: ListedWord[];
  /** The languages that are read here; none given, any. */
  languages: Language[];
  /** What was learned from decisions; null until there were enough. */
  scoreModel: ScoreModel | null;
};

/**
 * Why everything of a writer is read first: a moderator ordered it, or too much was turned down. `untold` where that
 * was about another name of theirs, or where this bears no name: no word may then tell it from a newcomer's.
 */
export type ReadFirst = "ordered" | "watched" | "untold";
/** A word, a phrase or an expression of the publication's list, and what finding it asks for. */
export const ListedWord = z.object({
  pattern: z.string(),
  why: z.string(),
  effect: z.enum(WORD_EFFECTS),
  severe: z.boolean(),
});
export type ListedWord = z.output<typeof ListedWord>;

/** Where nothing is known, nothing may pass. */
export const UNKNOWN: Facts = {
  known: false,
  byline: null,
  approvedBefore: null,
  settings: USUAL,
  sanctions: [],
  readFirst: null,
  trusted: false,
  articleHoldsEverything: true,
  nameIsNew: true,
  repeats: 0,
  alike: 0,
  listedWords: [],
  languages: [],
  scoreModel: null,
};

/** Whether enough texts like it can be found already: one more would make the search longer and the answer no other. */
export function isWellKnown({ alike, repeats }: Facts): boolean {
  return Math.max(alike, repeats) >= MOST_ALIKE;
}
