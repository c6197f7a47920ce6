import { asc, eq, inArray, sql } from "drizzle-orm";
import { articleAuthors, articles } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { answeredQuestions, answers, questions } from "@/db/schema/questions";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal, type Verdict } from "@/lib/platform/refusal";
import { canAnswerLetter } from "../policy";

/** A letter that waits on the desk, locked for the rest of the transaction. */
export type Letter = Awaited<ReturnType<typeof readLetters>>[number];

/**
 * Locks letters and makes sure that each is the actor's to answer and still waits. Two who answer one letter at once
 * go one after the other: the second learns here that it is answered.
 * `may` says whose it is where that isn't who answers it.
 * @throws Refusal `not_found`, `not_allowed`, `letter_handed`, `already_answered`, `letter_gone`
 */
export async function lockLetters(
  ctx: Ctx<Actor>,
  ids: readonly string[],
  may: (actor: Actor, letter: Pick<Letter, "article" | "handedTo">) => Verdict = canAnswerLetter,
): Promise<Letter[]> {
  // Locked by themselves and in the order of their ids; what is read afterwards is then true.
  const locked = await ctx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(inArray(contributions.id, [...ids]))
    .orderBy(asc(contributions.id))
    .for("update");
  const letters = await readLetters(ctx, locked);
  if (letters.length < ids.length) throw new Refusal("not_found");
  for (const letter of letters) {
    ensure(may(ctx.actor, letter));
    if (letter.stage === "answered") throw new Refusal("already_answered");
    if (letter.state !== "approved" || letter.stage === "declined") throw new Refusal("letter_gone");
  }
  return letters;
}

async function readLetters(ctx: Ctx, locked: { id: string }[]) {
  if (locked.length === 0) return [];
  const found = await ctx.db
    .select({
      id: questions.id,
      kind: contributions.kind,
      bylineKind: contributions.bylineKind,
      state: contributions.state,
      revision: contributions.revision,
      stage: questions.stage,
      replyMode: questions.replyMode,
      articleId: articles.id,
      articleSlug: articles.slug,
      authorIds: sql<string[]>`array(select ${articleAuthors.authorId} from ${articleAuthors}
        where ${articleAuthors.articleId} = ${articles.id} order by ${articleAuthors.ordinal})`,
      handedTo: questions.handedTo,
      answerId: answers.id,
      answerAuthorId: answers.authorId,
      goesOutAt: answers.goesOutAt,
    })
    .from(questions)
    .innerJoin(contributions, eq(contributions.id, questions.id))
    .innerJoin(articles, eq(articles.id, questions.articleId))
    .leftJoin(answeredQuestions, eq(answeredQuestions.questionId, questions.id))
    .leftJoin(answers, eq(answers.id, answeredQuestions.answerId))
    .where(
      inArray(
        questions.id,
        locked.map(({ id }) => id),
      ),
    );
  return found.map(({ articleId, articleSlug, authorIds, ...letter }) => ({
    ...letter,
    article: { id: articleId, slug: articleSlug, authorIds },
  }));
}
