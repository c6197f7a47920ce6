import { and, eq, notInArray } from "drizzle-orm";
import { newRandomId } from "@/db/ids";
import { answeredQuestions, answers, questions } from "@/db/schema/questions";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { Refusal } from "@/lib/platform/refusal";
import { type Letter, lockLetters } from "./lock-letters";
import type { AnswerInput } from "./schemas";

export type Answer = typeof answers.$inferSelect;

/** A draft, and the letters that it answers; `opened` is the one open on the desk. */
export type Draft = { answer: Answer; opened: Letter; letters: Letter[] };

/**
 * Writes down an answer and which letters it is for. A letter has one answer: whoever ticks one that is being
 * answered elsewhere is told.
 * An answer that is set for a day stays as it is until it is taken back.
 * @throws Refusal `not_found`, `not_allowed`, `letter_handed`, `already_answered`, `letter_gone`, `letter_drafted`,
 *   `answer_scheduled`
 */
export async function writeDraft(ctx: Ctx<Actor>, input: AnswerInput): Promise<Draft> {
  const letters = await lockLetters(ctx, [...new Set([input.questionId, ...input.alsoFor])]);
  const opened = letters.find(({ id }) => id === input.questionId);
  if (!opened) throw new Refusal("not_found");
  if (letters.some(({ article }) => article.id !== opened.article.id)) throw new Refusal("not_found");
  if (letters.some(({ answerId }) => answerId !== null && answerId !== opened.answerId)) {
    throw new Refusal("letter_drafted", { field: "alsoFor" });
  }
  if (opened.goesOutAt) throw new Refusal("answer_scheduled");
  const text = {
    authorId: authorFor(ctx.actor, opened),
    body: input.body,
    html: renderMarkdown(input.body),
    printed: input.goes === "printed",
    printedQuestion: input.printedQuestion,
    promote: input.promote && input.goes === "printed",
    savedAt: ctx.now,
  };
  const [answer] = opened.answerId
    ? await ctx.db.update(answers).set(text).where(eq(answers.id, opened.answerId)).returning()
    : await ctx.db
        .insert(answers)
        .values({
          // Time-ordered, it would tell in its public address when the letter came to be answered.
          id: newRandomId(),
          articleId: opened.article.id,
          ...text,
        })
        .returning();
  if (!answer) throw new Refusal("letter_gone");
  await link(ctx, answer, letters);
  return { answer, opened, letters };
}

/**
 * Whose answer it is: who began it, as long as the letter is theirs. An admin who is no author of the article answers
 * in its first author's stead; the log says who did.
 */
function authorFor(actor: Actor, { article, handedTo, answerAuthorId }: Letter): string {
  const those = handedTo ? [handedTo] : article.authorIds;
  const own = actor.kind === "member" ? those.find((id) => actor.authorIds.includes(id)) : undefined;
  const author = those.find((id) => id === answerAuthorId) ?? own ?? those[0];
  if (!author) throw new Refusal("not_allowed");
  return author;
}

/** Ties exactly these letters to the answer; one that was unticked waits by itself again. */
async function link(ctx: Ctx, answer: Answer, letters: Letter[]): Promise<void> {
  const ids = letters.map(({ id }) => id);
  const untied = await ctx.db
    .delete(answeredQuestions)
    .where(and(eq(answeredQuestions.answerId, answer.id), notInArray(answeredQuestions.questionId, ids)))
    .returning();
  for (const { questionId } of untied) {
    await ctx.db
      .update(questions)
      .set({ stage: "with_author" })
      .where(and(eq(questions.id, questionId), eq(questions.stage, "drafted")));
  }
  await ctx.db
    .insert(answeredQuestions)
    .values(ids.map((questionId) => ({ answerId: answer.id, questionId })))
    .onConflictDoNothing();
  for (const id of ids) {
    await ctx.db.update(questions).set({ stage: "drafted" }).where(eq(questions.id, id));
  }
}
