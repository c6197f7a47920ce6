import { newId } from "@/db/ids";
import { wordList } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { parsePattern } from "@/lib/platform/linear-pattern/parse-pattern";
import { PatternProblem } from "@/lib/platform/linear-pattern/steps";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import { expressionIn } from "./expression-in";
import type { ListedWordInput } from "./schemas";

/**
 * Puts a word, a phrase or an expression on the list: whoever writes it waits for a person, or is first asked to
 * read it once more. Words are kept in lower case,
 * as they are compared; an expression as it is written.
 * @throws Refusal `not_allowed`, `word_listed`, `expression_unusable`
 */
export async function addListedWord(ctx: Ctx<Actor>, input: ListedWordInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  const expression = expressionIn(input.pattern);
  if (expression) ensureUsable(expression);
  await inTransaction(ctx, async (ctx) => {
    const id = newId(ctx.now);
    const pattern = expression ? input.pattern.trim() : input.pattern.toLowerCase().replace(/\s+/gu, " ");
    const listed = await ctx.db
      .insert(wordList)
      .values({ id, pattern, effect: input.effect, why: input.why })
      .onConflictDoNothing()
      .returning({ id: wordList.id });
    if (listed.length === 0) throw new Refusal("word_listed", { field: "pattern" });
    record(ctx, "word.listed", { kind: "word", id });
  });
}

function ensureUsable(expression: string): void {
  try {
    parsePattern(expression);
  } catch (err) {
    if (!(err instanceof PatternProblem)) throw err;
    throw new Refusal("expression_unusable", { field: "pattern", values: { why: err.message } });
  }
}
