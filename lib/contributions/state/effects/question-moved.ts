import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { anonMessage } from "@/db/schema/anonymity";
import { faqEntries } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { openQuestions } from "@/db/schema/open-questions";
import { answeredQuestions, answers, questions } from "@/db/schema/questions";
import type { ContributionState } from "@/db/vocabulary";
import { openLetter } from "@/lib/anonymity/sealed-text";
import { type Ctx, count, expire } from "@/lib/platform/context";
import { questionTag } from "@/lib/platform/tags";
import type { Contribution } from "../contribution";
import { quotes } from "./quotes";

/**
 * A cleared question goes to the author. Readers see its answer for as long as something that it answers
 * stands, and the question itself before, where it was put up, only while it does; one that is taken back takes along the
 * answer that was for it alone, and whatever quotes it. One that is turned down burns its receipt, for as long as that stands.
 */
export async function questionMoved(ctx: Ctx, contribution: Contribution, from: ContributionState) {
  const to = contribution.state;
  if (to === "approved") {
    await ctx.db
      .update(questions)
      .set({ stage: "with_author", stageAt: ctx.now })
      .where(and(eq(questions.id, contribution.id), eq(questions.stage, "waiting")));
  } else if (from === "approved" && to === "held") {
    await ctx.db
      .update(questions)
      .set({ stage: "waiting", stageAt: null })
      .where(and(eq(questions.id, contribution.id), inArray(questions.stage, ["with_author", "drafted"])));
  }
  if (from === "approved") {
    await ctx.db.delete(openQuestions).where(eq(openQuestions.questionId, contribution.id));
  }
  const answer = await lockAnswer(ctx, contribution.id);
  const others = answer ? await listOthers(ctx, answer, contribution.id) : [];
  if (answer) {
    const stands = others.some(({ state }) => state === "approved") || to === "approved";
    await show(ctx, answer, answer.state === "published" && answer.printed && stands);
  }
  if (to === "withdrawn") await erase(ctx, contribution, answer, others.length === 0);
  if (isNo(to) !== isNo(from)) await burn(ctx, contribution.id);
}

const isNo = (state: ContributionState) => state === "rejected" || state === "removed";

/** Burned is a thread of which any letter is turned down. */
async function burn(ctx: Ctx, questionId: string) {
  await ctx.db.execute(sql`
    update anon_thread t set burned = exists (
        select 1 from anon_message m join contributions c on c.id = m.id
        where m.thread_id = t.id and c.state in ('rejected', 'removed'))
      where t.id = (select thread_id from anon_message where id = ${questionId})`);
}

type Answer = typeof answers.$inferSelect;

/** Locked, so that of two questions that fall at once the second sees that the first has fallen. */
async function lockAnswer(ctx: Ctx, questionId: string): Promise<Answer | undefined> {
  const [answer] = await ctx.db
    .select()
    .from(answers)
    .where(
      inArray(
        answers.id,
        ctx.db
          .select({ id: answeredQuestions.answerId })
          .from(answeredQuestions)
          .where(eq(answeredQuestions.questionId, questionId)),
      ),
    )
    .for("update");
  return answer;
}

function listOthers(ctx: Ctx, answer: Answer, questionId: string) {
  return ctx.db
    .select({ state: contributions.state })
    .from(answeredQuestions)
    .innerJoin(contributions, eq(contributions.id, answeredQuestions.questionId))
    .where(and(eq(answeredQuestions.answerId, answer.id), ne(answeredQuestions.questionId, questionId)));
}

/** Shows an answer to readers or takes it from them, with the count. Its frequent question goes and comes along. */
async function show(ctx: Ctx, answer: Answer, shown: boolean) {
  if (answer.shown === shown) return;
  await ctx.db.update(answers).set({ shown }).where(eq(answers.id, answer.id));
  count(ctx, answer.articleId, "answers", shown ? 1 : -1);
  expire(ctx, questionTag(answer.id));
}

async function erase(ctx: Ctx, contribution: Contribution, answer: Answer | undefined, alone: boolean) {
  if (answer && alone) {
    await ctx.db.delete(faqEntries).where(eq(faqEntries.answerId, answer.id));
    await ctx.db.delete(answers).where(eq(answers.id, answer.id));
  } else if (answer) {
    await ctx.db.delete(answeredQuestions).where(eq(answeredQuestions.questionId, contribution.id));
    await unquote(ctx, answer, await wordsOf(ctx, contribution));
  }
  await ctx.db
    .update(questions)
    .set({ wishes: [], declinedReason: null })
    .where(eq(questions.id, contribution.id));
}

/** What was written, in the row or sealed. */
async function wordsOf(ctx: Ctx, { id, body }: Contribution): Promise<string> {
  const [letter] = await ctx.db
    .select({ sealed: anonMessage.body })
    .from(anonMessage)
    .where(eq(anonMessage.id, id));
  return letter?.sealed ? openLetter(id, letter.sealed).text : body;
}

/** Where an answer to several prints words of the one who took theirs back, it is printed no more. */
async function unquote(ctx: Ctx, answer: Answer, words: string) {
  if (!quotes(answer.printedQuestion, words) && !quotes(answer.body, words)) return;
  await ctx.db.delete(faqEntries).where(eq(faqEntries.answerId, answer.id));
  const [now] = await ctx.db
    .update(answers)
    .set({ printed: false, promote: false, printedQuestion: "" })
    .where(eq(answers.id, answer.id))
    .returning();
  if (now) await show(ctx, now, false);
}
