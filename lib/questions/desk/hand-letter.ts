import { and, eq, isNotNull } from "drizzle-orm";
import { authors } from "@/db/schema/articles";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { moveToDesk } from "./move-to-desk";
import type { HandLetterInput } from "./schemas";

/**
 * Hands a letter to another author, on whose desk it waits from now on.
 * @throws Refusal `not_found`, `not_allowed`, `letter_handed`, `already_answered`, `letter_gone`, `answer_scheduled`,
 *   `author_needed`
 */
export async function handLetter(ctx: Ctx<Actor>, { questionId, authorId }: HandLetterInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await moveToDesk(ctx, { questionId, handedTo: authorId });
    // Nobody would find it on the desk of an author without an account.
    const [author] = await ctx.db
      .select({ id: authors.id })
      .from(authors)
      .where(and(eq(authors.id, authorId), isNotNull(authors.memberId)));
    if (!author) throw new Refusal("author_needed", { field: "authorId" });
    record(ctx, "question.handed", { kind: "question", id: questionId, details: { to: authorId } });
  });
}
