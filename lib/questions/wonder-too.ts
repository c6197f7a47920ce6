import { and, eq, inArray, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { openQuestions, wonders } from "@/db/schema/open-questions";
import { questions } from "@/db/schema/questions";
import type { Guest, Member } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { Refusal } from "@/lib/platform/refusal";
import type { WonderInput } from "./schemas";

/**
 * Says that one more reader wonders too. A member does so once for each question, which a keyed hash of both keeps; of
 * a guest nothing is kept but the count. Neither is written down anywhere else.
 * @returns the address of its article
 * @throws Refusal `not_found` where it isn't open any more
 */
export async function wonderToo(ctx: Ctx<Guest | Member>, { questionId }: WonderInput): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const [open] = await ctx.db
      .select({ id: openQuestions.id, slug: articles.slug })
      .from(openQuestions)
      .innerJoin(articles, eq(articles.id, openQuestions.articleId))
      .innerJoin(questions, eq(questions.id, openQuestions.questionId))
      .where(and(eq(openQuestions.id, questionId), inArray(questions.stage, ["with_author", "drafted"])))
      .for("update", { of: openQuestions });
    if (!open) throw new Refusal("not_found");
    if (ctx.actor.kind === "member" && !(await isFirst(ctx, open.id, ctx.actor.id))) return open.slug;
    await ctx.db
      .update(openQuestions)
      .set({ wonders: sql`${openQuestions.wonders} + 1` })
      .where(eq(openQuestions.id, open.id));
    return open.slug;
  });
}

async function isFirst(ctx: Ctx, openQuestionId: string, memberId: string): Promise<boolean> {
  const tag = keyedHash("wonder", `${openQuestionId}|${memberId}`);
  const written = await ctx.db
    .insert(wonders)
    .values({ openQuestionId, tag })
    .onConflictDoNothing()
    .returning();
  return written.length > 0;
}
