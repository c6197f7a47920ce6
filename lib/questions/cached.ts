import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import type { AnsweredEntry } from "@/lib/on-device/answered/entry";
import { building } from "@/lib/platform/building";
import { articleTag, homeTag, questionTag } from "@/lib/platform/tags";
import { findAnswer, listAnsweredEntries, listAnswers, listOpenQuestions } from "./queries";
import type { AnsweredView, AnswerPage, OpenQuestionView } from "./views";

/** One page of an article's answered questions. */
export async function getCachedAnswers(article: string, after?: string): Promise<AnswerPage> {
  "use cache";
  cacheTag(articleTag(article));
  cacheLife("reading");
  return building() ? { answers: [], next: null } : listAnswers(db(), { article, after });
}

/** What was asked about an article and isn't answered yet, where its author has put it up. */
export async function getCachedOpenQuestions(article: string): Promise<OpenQuestionView[]> {
  "use cache";
  cacheTag(articleTag(article));
  cacheLife("reading");
  return building() ? [] : listOpenQuestions(db(), article);
}

/** One answered question. */
export async function getCachedAnswer(id: string): Promise<AnsweredView | undefined> {
  "use cache";
  cacheTag(questionTag(id));
  cacheLife("reading");
  const answer = building() ? undefined : await findAnswer(db(), id);
  if (answer) cacheTag(articleTag(answer.article.slug));
  return answer;
}

/** What the device of somebody who asks is given to search. What is printed or taken back anywhere changes it. */
export async function getCachedAnsweredEntries(): Promise<AnsweredEntry[]> {
  "use cache";
  cacheTag(homeTag);
  cacheLife("reading");
  return building() ? [] : listAnsweredEntries(db());
}
