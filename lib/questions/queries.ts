import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { articles, authors, faqEntries } from "@/db/schema/articles";
import { openQuestions } from "@/db/schema/open-questions";
import { answers, questions } from "@/db/schema/questions";
import type { AnsweredEntry } from "@/lib/on-device/answered/entry";
import { excerpt } from "@/lib/platform/excerpt";
import { isId } from "@/lib/platform/is-id";
import { plainText } from "@/lib/platform/markdown/plain-text";
import {
  ANSWER_LENGTH,
  ANSWERS_ON_DEVICE,
  type AnsweredView,
  type AnswerPage,
  type AnswerView,
  type OpenQuestionView,
  QUESTION_LENGTH,
} from "./views";

/** Answers on one page. */
const ANSWERS_A_PAGE = 12;

const shown = {
  id: answers.id,
  question: answers.printedQuestion,
  html: answers.html,
  body: answers.body,
  author: authors.name,
  publishedAt: answers.publishedAt,
};

/**
 * What was answered for all readers of an article and doesn't stand among its frequent questions, the newest first;
 * by keyset on (published_at, id).
 */
export async function listAnswers(
  db: Db,
  { article, after, limit = ANSWERS_A_PAGE }: { article: string; after?: string; limit?: number },
): Promise<AnswerPage> {
  if (after && !isId(after)) return { answers: [], next: null };
  // Found once for the whole statement, so that the index of an article's answers keeps their order.
  const articleId = sql`(${db.select({ id: articles.id }).from(articles).where(eq(articles.slug, article))})`;
  const found = await db
    .select(shown)
    .from(answers)
    .innerJoin(authors, eq(authors.id, answers.authorId))
    .where(
      and(eq(answers.articleId, articleId), answers.shown, notInFaq, after ? olderThan(after) : undefined),
    )
    .orderBy(desc(answers.publishedAt), desc(answers.id))
    .limit(limit + 1);
  const page = found.slice(0, limit).map(toView);
  return { answers: page, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}

// A look for each answer, where a "not exists" may join all frequent questions there are.
const notInFaq = sql`(select true from ${faqEntries} where ${faqEntries.answerId} = ${answers.id}) is null`;

/** The place of an answer in the order, also when it is shown no more. */
function olderThan(after: string): SQL {
  return sql`(${answers.publishedAt}, ${answers.id}) <
    (select a.published_at, a.id from ${answers} a where a.id = ${after}::uuid)`;
}

/** The most open questions that stand under an article. */
const OPEN_QUESTIONS = 12;

/** What was asked and isn't answered yet, where the author has put it up; the newest first. */
export async function listOpenQuestions(db: Db, article: string): Promise<OpenQuestionView[]> {
  const articleId = sql`(${db.select({ id: articles.id }).from(articles).where(eq(articles.slug, article))})`;
  return db
    .select({ id: openQuestions.id, wording: openQuestions.wording })
    .from(openQuestions)
    .innerJoin(questions, eq(questions.id, openQuestions.questionId))
    .where(and(eq(openQuestions.articleId, articleId), inArray(questions.stage, ["with_author", "drafted"])))
    .orderBy(desc(openQuestions.putUpAt), desc(openQuestions.id))
    .limit(OPEN_QUESTIONS);
}

/** One answered question, if readers may see it. */
export async function findAnswer(db: Db, id: string): Promise<AnsweredView | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await db
    .select({ ...shown, article: { slug: articles.slug, title: articles.title } })
    .from(answers)
    .innerJoin(articles, eq(articles.id, answers.articleId))
    .innerJoin(authors, eq(authors.id, answers.authorId))
    .where(and(eq(answers.id, id), answers.shown));
  return found && { ...toView(found), article: found.article };
}

/** The newest answers that everyone may read, shortened, to be searched on the device of somebody who asks. */
export async function listAnsweredEntries(db: Db): Promise<AnsweredEntry[]> {
  const found = await db
    .select({
      id: answers.id,
      question: answers.printedQuestion,
      // A part of its Markdown is enough for the beginning of its words.
      body: sql<string>`left(${answers.body}, ${ANSWER_LENGTH * 3})`,
    })
    .from(answers)
    .where(and(eq(answers.state, "published"), answers.shown))
    .orderBy(desc(answers.publishedAt), desc(answers.id))
    .limit(ANSWERS_ON_DEVICE);
  return found.map(({ id, question, body }) => ({
    id,
    question: excerpt(question, QUESTION_LENGTH),
    answer: excerpt(plainText(body), ANSWER_LENGTH),
  }));
}

type Row = Omit<AnswerView, "text" | "publishedAt"> & { body: string; publishedAt: Date | null };

function toView({ id, question, html, body, author, publishedAt }: Row): AnswerView {
  return { id, question, html, author, text: plainText(body), publishedAt: publishedAt ?? new Date(0) };
}
