import { eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { articles, passages } from "@/db/schema/articles";
import { threads } from "@/db/schema/threads";
import type { PassageStatus } from "@/db/vocabulary";
import { type NoteRow, toNoteView } from "./note-rows";
import type { ThreadPage, ThreadView } from "./views";

/** What is read of a thread. */
export const threadColumns = { id: threads.id, status: threads.status, openedAt: threads.openedAt };

/** What is read of the passage it is about. Another `id` and another `status` would be lost in a subquery. */
export const passageColumns = {
  passageId: sql<string | null>`${passages.id}`.as("passage"),
  revisionId: passages.revisionId,
  blockId: passages.blockId,
  start: passages.start,
  end: passages.end,
  exact: passages.exact,
  passageStatus: sql<PassageStatus | null>`${passages.status}`.as("passage_status"),
};

/** An article's id by its slug, found once for the whole statement, so that an index keeps its order. */
export function articleId(db: Db, slug: string): SQL {
  return sql`(${db.select({ id: articles.id }).from(articles).where(eq(articles.slug, slug))})`;
}

/** The place of a row on its page: what joins it to its notes needn't keep the order. */
export function ordinal(order: SQL[]) {
  return sql<number>`row_number() over (order by ${sql.join(order, sql`, `)})`.as("ordinal");
}

/** Beyond a place in an order: one comparison of rows, which the order's index serves. */
export function beyond(keys: SQL, place: SQL, down = false): SQL {
  return down ? sql`(${keys}) < ${place}` : sql`(${keys}) > ${place}`;
}

type Row = { page: HeadRow; notes: NoteRow };
type HeadRow = { id: string; status: ThreadView["status"]; notes: number } & Partial<PassageRow>;
type PassageRow = {
  passageId: string | null;
  revisionId: string | null;
  blockId: string | null;
  start: number | null;
  end: number | null;
  exact: string | null;
  passageStatus: PassageStatus | null;
};

/** Threads in the order of their rows, each with its notes. */
export function gather(found: Row[]): ThreadView[] {
  const threads = new Map<string, ThreadView>();
  for (const { page, notes } of found) {
    const thread = threads.get(page.id) ?? toThreadView(page);
    thread.shown.push(toNoteView(notes));
    threads.set(page.id, thread);
  }
  return [...threads.values()];
}

function toThreadView(row: HeadRow): ThreadView {
  const { passageId: id, revisionId, blockId, start, end, exact, passageStatus: status } = row;
  const whole =
    id && revisionId && blockId && exact && status && typeof start === "number" && typeof end === "number";
  const passage = whole ? { id, revisionId, blockId, start, end, exact, status } : null;
  return { id: row.id, status: row.status, passage, notes: row.notes, shown: [] };
}

/** As many as a page shows, and whether it goes on. */
export function cutPage(threads: ThreadView[], limit: number): ThreadPage {
  return {
    threads: threads.slice(0, limit),
    next: threads.length > limit ? (threads[limit - 1]?.id ?? null) : null,
  };
}
