import { newId } from "@/db/ids";
import { wordList } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import type { ListedWordInput } from "./schemas";

/**
 * Puts a word or phrase on the list: whoever writes it waits for a person. It is kept in lower case, as it is compared.
 * @throws Refusal `not_allowed`, `word_listed`
 */
export async function addListedWord(ctx: Ctx<Actor>, input: ListedWordInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const id = newId(ctx.now);
    const pattern = input.pattern.toLowerCase().replace(/\s+/gu, " ");
    const listed = await ctx.db
      .insert(wordList)
      .values({ id, pattern, effect: "hold", why: input.why })
      .onConflictDoNothing()
      .returning({ id: wordList.id });
    if (listed.length === 0) throw new Refusal("word_listed", { field: "pattern" });
    record(ctx, "word.listed", { kind: "word", id });
  });
}
