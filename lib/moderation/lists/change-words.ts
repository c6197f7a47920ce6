import { and, inArray, ne } from "drizzle-orm";
import { wordList } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import { changeOf } from "./change-of";
import type { ListChange } from "./views";

/**
 * Gives entries of the list another effect, or marks them as severe or not; says how many that changed. It holds for
 * what comes in from then on.
 * @throws Refusal `not_allowed`
 */
export async function changeWords(
  ctx: Ctx<Actor>,
  { ids, to }: { ids: string[]; to: Exclude<ListChange, "off"> },
): Promise<number> {
  ensure(canAdminister(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const change = changeOf(to);
    const otherwise =
      change.effect === undefined ? ne(wordList.severe, to === "severe") : ne(wordList.effect, change.effect);
    const changed = await ctx.db
      .update(wordList)
      .set(change)
      .where(and(inArray(wordList.id, ids), otherwise))
      .returning({ id: wordList.id });
    if (changed.length > 0) {
      record(ctx, "word.changed", { kind: "word", id: null, details: { words: changed.length, to } });
    }
    return changed.length;
  });
}
