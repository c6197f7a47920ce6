import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import type { ThreadOrder } from "@/db/vocabulary";
import { building } from "@/lib/platform/building";
import { isId } from "@/lib/platform/is-id";
import { articleTag, homeTag } from "@/lib/platform/tags";
import { findMoved, findNote, findThread, listGlimpses, listMargin, listThreads } from "./queries";
import type { GlimpseView, NotePlaceView, ThreadNotesView, ThreadPage } from "./views";

const nothing: ThreadPage = { threads: [], next: null };

/** Conversations under an article, one page in one order. */
export async function getCachedThreads(
  article: string,
  order: ThreadOrder,
  after?: string,
): Promise<ThreadPage> {
  "use cache";
  cacheTag(articleTag(article));
  cacheLife("reading");
  return building() || (after && !isId(after)) ? nothing : listThreads(db(), { article, order, after });
}

/** Conversations in an article's margin, one page in the order of the text. */
export async function getCachedMargin(article: string, after?: string): Promise<ThreadPage> {
  "use cache";
  cacheTag(articleTag(article));
  cacheLife("reading");
  return building() || (after && !isId(after)) ? nothing : listMargin(db(), { article, after });
}

/** One page of a conversation. */
export async function getCachedThread(
  article: string,
  thread: string,
  after?: string,
): Promise<ThreadNotesView | undefined> {
  "use cache";
  cacheTag(articleTag(article));
  cacheLife("reading");
  return building() || !isId(thread) || (after && !isId(after))
    ? undefined
    : findThread(db(), { article, thread, after });
}

/** A note with what it answers and what answers it. */
export async function getCachedNote(
  article: string,
  thread: string,
  note: string,
): Promise<NotePlaceView | undefined> {
  "use cache";
  cacheTag(articleTag(article));
  cacheLife("reading");
  return building() || !isId(thread) || !isId(note) ? undefined : findNote(db(), { article, thread, note });
}

/** Where a note is that was moved since its address was given out, or the note that opened a conversation. */
export async function getCachedMoved(
  article: string,
  thread: string,
  note?: string,
): Promise<{ thread: string; note: string } | undefined> {
  "use cache";
  cacheTag(articleTag(article));
  cacheLife("reading");
  return building() || !isId(thread) || (note && !isId(note))
    ? undefined
    : findMoved(db(), { article, thread, note });
}

/** A few short notes from each of these articles, for the pages that lead to them. */
export async function getCachedGlimpses(articles: string[], each: number): Promise<GlimpseView[]> {
  "use cache";
  cacheTag(homeTag);
  cacheLife("reading");
  return building() ? [] : listGlimpses(db(), { articles, each });
}
