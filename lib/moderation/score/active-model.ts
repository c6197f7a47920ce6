import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { scoreModels } from "@/db/schema/moderation";
import { type ScoreModel, unpackModel } from "./model";

type Kept = { id: string; model: ScoreModel };

/** The version this process read last; a quarter of a megabyte. */
let kept: Kept | undefined;

/**
 * The version in use, read only if it isn't the one this process has.
 * @param id the version that was in use a moment ago; null where none was
 * @returns null where there is none, and where it has just gone
 * @throws Error where what is stored can't be read
 */
export async function activeModel(db: Db, id: string | null): Promise<ScoreModel | null> {
  if (id === null) return null;
  // Where another has taken its place since, that one.
  if (kept?.id !== id) kept = await readActive(db);
  return kept?.model ?? null;
}

async function readActive(db: Db): Promise<Kept | undefined> {
  const [row] = await db
    .select({ id: scoreModels.id, weights: scoreModels.weights })
    .from(scoreModels)
    .where(eq(scoreModels.active, true));
  return row?.weights ? { id: row.id, model: unpackModel(row.weights) } : undefined;
}
