import { eq } from "drizzle-orm";
import { scoreModels } from "@/db/schema/moderation";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import { activeModel } from "./active-model";
import { type Decided, readDecided } from "./find-lessons";
import { hashFeatures } from "./hash-features";
import { weigh } from "./model";
import { splitWords } from "./split-words";
import type { TellingWordsView } from "./views";

/** A word of fewer texts may be somebody's name, or the sign of one writer. */
const FEWEST = 5;
const MOST = 16;
/** Words of a letter or two tell about hashing more than about the texts. */
const SHORTEST = 3;
/** So much of a text is looked at, in characters: a story would take as long as all notes. */
const BEGINNING = 2_000;

/**
 * Which words tell most, each by itself, for the version in use: of the newest two hundred texts that were decided on, as
 * they stand now. A version keeps no word, so what was withdrawn isn't among them.
 * @throws Refusal `not_allowed`
 */
export async function findTellingWords(ctx: Ctx<Actor>): Promise<TellingWordsView> {
  ensure(canAdminister(ctx.actor));
  const [active] = await ctx.db
    .select({ id: scoreModels.id })
    .from(scoreModels)
    .where(eq(scoreModels.active, true));
  const model = await activeModel(ctx.db, active?.id ?? null);
  if (!model) return { against: [], approved: [] };
  const words = commonWords(await readDecided(ctx))
    .map((word) => ({ word, weight: weigh(model, hashFeatures(word)) - model.bias }))
    .sort((a, b) => b.weight - a.weight);
  return {
    against: words
      .filter(({ weight }) => weight > 0)
      .slice(0, MOST)
      .map(({ word }) => word),
    approved: words
      .filter(({ weight }) => weight < 0)
      .reverse()
      .slice(0, MOST)
      .map(({ word }) => word),
  };
}

function commonWords(texts: readonly Decided[]): string[] {
  const counts = new Map<string, number>();
  for (const { body } of texts) {
    const words = new Set(splitWords(body.slice(0, BEGINNING)).map(({ folded }) => folded));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].flatMap(([word, texts]) =>
    texts >= FEWEST && word.length >= SHORTEST && !/^\p{N}+$/u.test(word) ? [word] : [],
  );
}
