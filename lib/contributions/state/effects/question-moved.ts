import { and, eq, inArray, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { anonThread } from "@/db/schema/anonymity";
import { faqEntries } from "@/db/schema/articles";
import { answeredQuestions, answers, questions } from "@/db/schema/questions";
import type { ContributionState } from "@/db/vocabulary";
import { type Ctx, count, expire } from "@/lib/platform/context";
import { questionTag } from "@/lib/platform/tags";
import type { Contribution } from "../contribution";

/** A cleared question goes to the author; one taken back takes along the answer that was for it alone. */
export async function questionMoved(ctx: Ctx, contribution: Contribution, from: ContributionState) {
  if (contribution.state === "approved") {
    await ctx.db
      .update(questions)
      .set({ stage: "with_author", stageAt: ctx.now })
      .where(and(eq(questions.id, contribution.id), eq(questions.stage, "waiting")));
  } else if (from === "approved" && contribution.state === "held") {
    await ctx.db
      .update(questions)
      .set({ stage: "waiting", stageAt: null })
      .where(and(eq(questions.id, contribution.id), inArray(questions.stage, ["with_author", "drafted"])));
  } else if (contribution.state === "withdrawn") {
    await eraseAnswer(ctx, contribution);
  }
}

async function eraseAnswer(ctx: Ctx, contribution: Contribution) {
  const other = alias(answeredQuestions, "other");
  const [alone] = await ctx.db
    .select({ id: answers.id, articleId: answers.articleId, state: answers.state, printed: answers.printed })
    .from(answers)
    .innerJoin(answeredQuestions, eq(answeredQuestions.answerId, answers.id))
    .where(
      and(
        eq(answeredQuestions.questionId, contribution.id),
        notExists(
          ctx.db
            .select({ one: sql`1` })
            .from(other)
            .where(and(eq(other.answerId, answers.id), ne(other.questionId, contribution.id))),
        ),
      ),
    );
  if (alone) {
    await ctx.db.delete(faqEntries).where(eq(faqEntries.answerId, alone.id));
    await ctx.db.delete(answers).where(eq(answers.id, alone.id));
    if (alone.state === "published" && alone.printed) count(ctx, alone.articleId, "answers", -1);
  }
  await ctx.db
    .update(questions)
    .set({ wishes: [], declinedReason: null })
    .where(eq(questions.id, contribution.id));
  // The words stop working: what they opened is gone.
  await ctx.db.delete(anonThread).where(eq(anonThread.contributionId, contribution.id));
  expire(ctx, questionTag(contribution.id));
}
