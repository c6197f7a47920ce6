import { and, eq, lte } from "drizzle-orm";
import { z } from "zod";
import { contributions } from "@/db/schema/contributions";
import { answeredQuestions, answers } from "@/db/schema/questions";
import { hasRole, type Member, type System } from "@/lib/identity/actor";
import { findMember } from "@/lib/identity/find-session";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import { Refusal } from "@/lib/platform/refusal";
import { lockLetters } from "./lock-letters";
import { publishAnswer } from "./publish-answer";
import type { AnswerInput } from "./schemas";
import type { Answer } from "./write-draft";

export const PublishScheduledPayload = z.object({ answerId: z.uuid() });

/**
 * Sends an answer whose day has come, as whoever set it would: the same command, held to the same. Does nothing where
 * it was taken back, set for a later day or sent. What is refused stays on the desk, which says that it didn't go out.
 */
export async function publishScheduled(
  ctx: Ctx<System>,
  { answerId }: z.output<typeof PublishScheduledPayload>,
): Promise<void> {
  const [answer] = await ctx.db
    .select()
    .from(answers)
    .where(and(eq(answers.id, answerId), lte(answers.goesOutAt, ctx.now)));
  const member = answer?.scheduledBy ? await findMember(ctx.db, answer.scheduledBy) : undefined;
  if (!answer || !member) return;
  try {
    await send({ ...ctx, actor: member }, answerId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ code: error.code }, "an answer that was set for a day didn't go out");
  }
}

async function send(ctx: Ctx<Member>, id: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    if (!hasRole(ctx.actor, "author") && !hasRole(ctx.actor, "admin")) throw new Refusal("not_allowed");
    const [questionId, ...alsoFor] = await listStanding(ctx, id);
    if (!questionId) throw new Refusal("letter_gone");
    // Letters first, as everything that answers them does.
    await lockLetters(ctx, [questionId, ...alsoFor]);
    const [due] = await ctx.db
      .update(answers)
      .set({ goesOutAt: null, scheduledBy: null })
      .where(and(eq(answers.id, id), lte(answers.goesOutAt, ctx.now)))
      .returning();
    if (due) await publishAnswer(ctx, asSent(questionId, alsoFor, due));
  });
}

/** As the desk would send it now. */
function asSent(
  questionId: string,
  alsoFor: string[],
  { body, printed, printedQuestion, promote }: Answer,
): AnswerInput {
  return { questionId, alsoFor, body, goes: printed ? "printed" : "private", printedQuestion, promote };
}

/** The letters that it is for and that still wait; one that was passed on meanwhile waits for its moderators. */
async function listStanding(ctx: Ctx, answerId: string): Promise<string[]> {
  const found = await ctx.db
    .select({ id: contributions.id })
    .from(answeredQuestions)
    .innerJoin(contributions, eq(contributions.id, answeredQuestions.questionId))
    .where(and(eq(answeredQuestions.answerId, answerId), eq(contributions.state, "approved")))
    .orderBy(contributions.id);
  return found.map(({ id }) => id);
}
