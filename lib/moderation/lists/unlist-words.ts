import { inArray } from "drizzle-orm";
import { wordList } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";

/** Takes words off the list and says how many. What they hold already goes on waiting. @throws Refusal `not_allowed`, `not_found` */
export async function unlistWords(ctx: Ctx<Actor>, { ids }: { ids: string[] }): Promise<number> {
  ensure(canAdminister(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const gone = await ctx.db
      .delete(wordList)
      .where(inArray(wordList.id, ids))
      .returning({ id: wordList.id });
    if (gone.length === 0) throw new Refusal("not_found");
    record(ctx, "word.unlisted", { kind: "word", id: null, details: { words: gone.length } });
    return gone.length;
  });
}
