import { eq } from "drizzle-orm";
import { wordList } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import type { UnlistInput } from "./schemas";

/** Takes a word off the list. What it holds already goes on waiting. @throws Refusal `not_allowed`, `not_found` */
export async function removeListedWord(ctx: Ctx<Actor>, { id }: UnlistInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const gone = await ctx.db.delete(wordList).where(eq(wordList.id, id)).returning({ id: wordList.id });
    if (gone.length === 0) throw new Refusal("not_found");
    record(ctx, "word.unlisted", { kind: "word", id });
  });
}
