import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { articles, passages } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { comments, threads, threadTallies } from "@/db/schema/threads";
import type { ThreadOrder } from "@/db/vocabulary";
import { bylineView } from "@/lib/contributions/views";
import { excerpt } from "@/lib/platform/excerpt";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { rows } from "@/lib/platform/rows";
import { selectNotes, toNoteView } from "./note-rows";
import { articleId, beyond, cutPage, gather, ordinal, passageColumns, threadColumns } from "./thread-rows";
import type { GlimpseView, NotePlaceView, ThreadNotesView, ThreadPage, ThreadView } from "./views";

/**
 * How much one page shows. A page costs the same whether an article has a hundred notes or ten thousand: every list
 * ends here and goes on, by keyset, after what it showed last.
 */
export const SHOWN = {
  threads: 12,
  replies: 4,
  passages: 26,
  marginReplies: 2,
  notes: 50,
  ancestors: 6,
} as const;

type ListThreads = { article: string; order: ThreadOrder; after?: string };

/**
 * Conversations under an article, each with its opening note and first replies, in one statement.
 * `after` is the thread to go on after.
 */
export async function listThreads(db: Db, where: ListThreads): Promise<ThreadPage> {
  const page = where.order === "most-answered" ? mostAnswered(db, where) : asSaid(db, where);
  return cutPage(await withNotes(db, page, SHOWN.replies), SHOWN.threads);
}

/** In the order of their opening, or the other way round; where the author replied, only those. */
function asSaid(db: Db, { article, order, after }: ListThreads) {
  const newest = order === "newest";
  const by = newest ? [desc(threads.openedAt), desc(threads.id)] : [asc(threads.openedAt), asc(threads.id)];
  const keys = sql`${threads.openedAt}, ${threads.id}`;
  const tally = tallyOf(db, order === "author-replied" ? gt(threadTallies.authorNotes, 0) : undefined);
  return db
    .select({ ...threadColumns, notes: tally.notes, ordinal: ordinal(by) })
    .from(threads)
    .innerJoinLateral(tally, sql`true`)
    .where(
      and(
        eq(threads.articleId, articleId(db, article)),
        threads.shown,
        isNull(threads.passageId),
        after === undefined
          ? undefined
          : beyond(keys, sql`(select ${keys} from ${threads} where ${threads.id} = ${after})`, newest),
      ),
    )
    .orderBy(...by)
    .limit(SHOWN.threads + 1)
    .as("page");
}

/** In the order of how much was said in them. */
function mostAnswered(db: Db, { article, after }: ListThreads) {
  const by = [desc(threadTallies.notes), desc(threadTallies.threadId)];
  const keys = sql`${threadTallies.notes}, ${threadTallies.threadId}`;
  const thread = db
    .select(threadColumns)
    .from(threads)
    .where(and(eq(threads.id, threadTallies.threadId), threads.shown, isNull(threads.passageId)))
    .limit(1)
    .as("thread");
  const place = sql`(select ${keys} from ${threadTallies} where ${threadTallies.threadId} = ${after ?? null})`;
  return db
    .select({
      id: thread.id,
      status: thread.status,
      openedAt: thread.openedAt,
      notes: threadTallies.notes,
      ordinal: ordinal(by),
    })
    .from(threadTallies)
    .innerJoinLateral(thread, sql`true`)
    .where(
      and(
        eq(threadTallies.articleId, articleId(db, article)),
        after === undefined ? undefined : beyond(keys, place, true),
      ),
    )
    .orderBy(...by)
    .limit(SHOWN.threads + 1)
    .as("page");
}

/**
 * Conversations on passages of the article, in the order of the text, each with its first notes, in one statement.
 * `after` is the thread to go on after.
 */
export async function listMargin(db: Db, where: Omit<ListThreads, "order">): Promise<ThreadPage> {
  return cutPage(await withNotes(db, inMargin(db, where), SHOWN.marginReplies), SHOWN.passages);
}

/** In the order of the passages that they are about. */
function inMargin(db: Db, { article, after }: Omit<ListThreads, "order">) {
  const by = [asc(passages.start), asc(passages.id)];
  const keys = sql`${passages.start}, ${passages.id}`;
  const thread = db
    .select(threadColumns)
    .from(threads)
    .where(and(eq(threads.articleId, passages.articleId), eq(threads.passageId, passages.id), threads.shown))
    .limit(1)
    .as("thread");
  const tally = db
    .select({ notes: threadTallies.notes })
    .from(threadTallies)
    .where(eq(threadTallies.threadId, thread.id))
    .limit(1)
    .as("tally");
  const place = sql`(select ${keys} from ${passages} join ${threads} on ${threads.passageId} = ${passages.id}
    where ${threads.id} = ${after ?? null})`;
  return db
    .select({
      id: thread.id,
      status: thread.status,
      openedAt: thread.openedAt,
      notes: tally.notes,
      ...passageColumns,
      ordinal: ordinal(by),
    })
    .from(passages)
    .innerJoinLateral(thread, sql`true`)
    .innerJoinLateral(tally, sql`true`)
    .where(
      and(
        eq(passages.articleId, articleId(db, article)),
        after === undefined ? undefined : beyond(keys, place),
      ),
    )
    .orderBy(...by)
    .limit(SHOWN.passages + 1)
    .as("page");
}

/** The conversations of a page, each with its opening note and its first replies. */
async function withNotes(db: Db, page: Page, replies: number): Promise<ThreadView[]> {
  const notes = selectNotes(db)
    .where(and(eq(comments.threadId, page.id), comments.shown))
    .orderBy(comments.place, comments.id)
    .limit(1 + replies)
    .as("notes");
  const found = await db
    .select()
    .from(page)
    .crossJoinLateral(notes)
    .orderBy(page.ordinal, notes.place, notes.id);
  return gather(found);
}
type Page = ReturnType<typeof asSaid> | ReturnType<typeof mostAnswered> | ReturnType<typeof inMargin>;

/**
 * A thread's tally, read beside the thread. The limit of one is a fence: without it Postgres may join all threads of an
 * article with all their tallies before it takes the first few.
 */
function tallyOf(db: Db, only?: SQL) {
  return db
    .select({ notes: threadTallies.notes })
    .from(threadTallies)
    .where(and(eq(threadTallies.threadId, threads.id), only))
    .limit(1)
    .as("tally");
}

type FindThread = { article: string; thread: string; after?: string };

/** One page of a conversation, in the order in which it reads. `after` is the note to go on after. */
export async function findThread(
  db: Db,
  { article, thread, after }: FindThread,
): Promise<ThreadNotesView | undefined> {
  const page = oneThread(db, article, thread);
  const notes = selectNotes(db)
    .where(
      and(
        eq(comments.threadId, page.id),
        comments.shown,
        after === undefined
          ? undefined
          : beyond(sql`${comments.place}, ${comments.id}`, placeOfNote(thread, after)),
      ),
    )
    .orderBy(comments.place, comments.id)
    .limit(SHOWN.notes + 1)
    .as("notes");
  const found = await db.select().from(page).crossJoinLateral(notes).orderBy(notes.place, notes.id);
  const [whole] = gather(found);
  if (!whole) return undefined;
  const shown = whole.shown.slice(0, SHOWN.notes);
  return {
    thread: { ...whole, shown },
    next: whole.shown.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
  };
}

/**
 * A note where it stands: the opening note, the nearest notes that it answers, and what answers it. Three statements,
 * bounded however deep or long the conversation is.
 */
export async function findNote(db: Db, where: FindNote): Promise<NotePlaceView | undefined> {
  const chain = await rows(db, ChainRow, chainUpwards(where));
  const own = chain[0];
  if (!own) return undefined;
  const above = chain.slice(1).map(({ id }) => id);
  const page = oneThread(db, where.article, where.thread);
  const around = selectNotes(db)
    .where(
      and(
        eq(comments.threadId, page.id),
        comments.shown,
        or(eq(comments.place, ""), inArray(comments.id, [own.id, ...above])),
      ),
    )
    .orderBy(comments.place, comments.id)
    .as("notes");
  const [found, below] = await Promise.all([
    db.select().from(page).crossJoinLateral(around),
    selectNotes(db)
      .where(and(eq(comments.threadId, where.thread), comments.shown, under(own)))
      .orderBy(comments.place, comments.id)
      .limit(SHOWN.notes + 1),
  ]);
  const [thread] = gather(found);
  const note = thread?.shown.find(({ id }) => id === own.id);
  if (!thread || !note) return undefined;
  const upwards = new Map(thread.shown.map((shown) => [shown.id, shown]));
  const opening = thread.shown.find(({ level }) => level === 0);
  const answered = above.flatMap((id) => upwards.get(id) ?? []).reverse();
  const ancestors =
    opening && opening !== note && answered[0] !== opening ? [opening, ...answered] : answered;
  const { shown: _, ...rest } = thread;
  return {
    thread: rest,
    ancestors,
    gap: (chain.at(-1)?.depth ?? 0) > 1,
    note,
    replies: below.slice(0, SHOWN.notes).map(toNoteView),
    moreReplies: below.length > SHOWN.notes,
  };
}

const MovedRow = z.object({ thread: z.string(), note: z.string() });

/**
 * Where a note is that stood in this conversation until a moderator moved it; without a note, where the one is that
 * opened it. For old addresses.
 */
export async function findMoved(
  db: Db,
  { article, thread, note }: { article: string; thread: string; note?: string },
): Promise<{ thread: string; note: string } | undefined> {
  const moved = note
    ? sql`select ${note}::uuid as id`
    : sql`select d.contribution_id as id from note_moves v join decisions d on d.id = v.decision_id
        where v.from_thread_id = ${thread} and v.from_parent_id is null order by d.decided_at desc limit 1`;
  const [found] = await rows(
    db,
    MovedRow,
    sql`select m.thread_id as thread, m.id as note from (${moved}) moved join ${comments} m on m.id = moved.id
      join ${threads} t on t.id = m.thread_id
      where m.shown and t.shown and m.thread_id <> ${thread} and t.article_id = ${articleId(db, article)}`,
  );
  return found;
}

type FindNote = { article: string; thread: string; note: string };

const ChainRow = z.object({ id: z.string(), place: z.string(), depth: z.number() });

/** The note, and upwards from it what it answers, as far as a page shows. */
function chainUpwards({ thread, note }: FindNote): SQL {
  return sql`
    with recursive chain as (
      select id, parent_id, place, depth, 0 as steps from ${comments}
      where id = ${note} and thread_id = ${thread} and shown
      union all
      select above.id, above.parent_id, above.place, above.depth, chain.steps + 1
      from chain join ${comments} above on above.id = chain.parent_id
      where chain.steps < ${SHOWN.ancestors})
    select id, place, depth from chain order by steps`;
}

/** What stands under a note: of the two upper levels all that was said below it, of the lowest its own replies. */
function under(note: z.output<typeof ChainRow>): SQL | undefined {
  if (note.depth === 0) return gt(comments.place, "");
  if (note.depth === 1)
    return and(gt(comments.place, `${note.place}.`), lt(comments.place, `${note.place}/`));
  return eq(comments.parentId, note.id);
}

/** The most characters of a glimpse. */
const GLIMPSE = 220;

/**
 * Up to `each` notes from each of these articles (their slugs): short ones, the newest first, and the beginning of a
 * longer one where they are too few. Looks at the last thirty of each, so that it costs the same however many there are.
 */
export async function listGlimpses(
  db: Db,
  { articles: slugs, each }: { articles: string[]; each: number },
): Promise<GlimpseView[]> {
  if (slugs.length === 0) return [];
  const recent = db
    .select({
      id: contributions.id,
      body: sql<string>`coalesce(${contributions.masked}, ${contributions.body})`.as("body"),
      bylineKind: contributions.bylineKind,
      bylineName: contributions.bylineName,
      contentNotes: contributions.contentNotes,
      publishedAt: contributions.publishedAt,
    })
    .from(contributions)
    .where(
      and(
        eq(contributions.articleId, articles.id),
        eq(contributions.kind, "comment"),
        eq(contributions.state, "approved"),
      ),
    )
    .orderBy(desc(contributions.publishedAt), desc(contributions.id))
    .limit(30)
    .as("recent");
  const length = sql<number>`length(${recent.body})`;
  const short = db
    .select()
    .from(recent)
    .where(and(eq(recent.contentNotes, []), gte(length, 30)))
    .orderBy(gt(length, GLIMPSE), desc(recent.publishedAt), desc(recent.id))
    .limit(each)
    .as("short");
  const found = await db
    .select({
      article: articles.slug,
      id: short.id,
      body: short.body,
      bylineKind: short.bylineKind,
      bylineName: short.bylineName,
    })
    .from(articles)
    .crossJoinLateral(short)
    .where(inArray(articles.slug, slugs))
    .orderBy(desc(short.publishedAt), desc(short.id));
  return found.map(({ article, id, body, ...byline }) => ({
    article,
    id,
    excerpt: excerpt(plainText(body), GLIMPSE),
    byline: bylineView(byline),
  }));
}

function oneThread(db: Db, article: string, thread: string) {
  return db
    .select({
      ...threadColumns,
      notes: threadTallies.notes,
      ...passageColumns,
      ordinal: sql<number>`1`.as("ordinal"),
    })
    .from(threads)
    .innerJoin(threadTallies, eq(threadTallies.threadId, threads.id))
    .leftJoin(passages, eq(passages.id, threads.passageId))
    .where(and(eq(threads.id, thread), eq(threads.articleId, articleId(db, article)), threads.shown))
    .as("page");
}

function placeOfNote(thread: string, note: string): SQL {
  return sql`(select ${comments.place}, ${comments.id} from ${comments}
    where ${comments.id} = ${note} and ${comments.threadId} = ${thread})`;
}
