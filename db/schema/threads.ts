import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { THREAD_STATUSES } from "../vocabulary";
import { articles, passages } from "./articles";
import { moment, oneOf, sortable } from "./columns";
import { contributions } from "./contributions";

export const threads = pgTable(
  "threads",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    passageId: uuid("passage_id").references(() => passages.id),
    status: text("status", { enum: THREAD_STATUSES }).notNull().default("open"),
    openedAt: moment("opened_at").notNull(),
    /** Whether readers see it: from its opening note's approval on, also under a tombstone with replies. */
    shown: boolean("shown").notNull().default(false),
  },
  (t) => [
    oneOf("threads_status", t.status, THREAD_STATUSES),
    index("threads_shown")
      .on(t.articleId, t.openedAt, t.id)
      .where(sql`${t.shown} and ${t.passageId} is null`),
    index("threads_margin")
      .on(t.articleId, t.passageId)
      .where(sql`${t.shown} and ${t.passageId} is not null`),
  ],
);

/**
 * What changes with every approved note, kept apart from `threads`, so that counting never waits for
 * (or deadlocks with) the share lock that a new note takes on its thread.
 */
export const threadTallies = pgTable(
  "thread_tallies",
  {
    threadId: uuid("thread_id")
      .primaryKey()
      .references(() => threads.id, { onDelete: "cascade" }),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** Approved notes, the opening one included. */
    notes: integer("notes").notNull().default(0),
    /** Approved notes by an author of the article. */
    authorNotes: integer("author_notes").notNull().default(0),
  },
  (t) => [
    index("thread_tallies_most_answered").on(
      t.articleId,
      t.notes.desc().nullsFirst(),
      t.threadId.desc().nullsFirst(),
    ),
  ],
);

/**
 * One note in a thread. `place` is its materialised place as shown: empty for the opening note, one
 * step for a reply to it, two for anything deeper (which continues at the second level, by time).
 */
export const comments = pgTable(
  "comments",
  {
    id: uuid("id")
      .primaryKey()
      .references(() => contributions.id, { onDelete: "cascade" }),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    parentId: uuid("parent_id"),
    place: sortable("place").notNull(),
    depth: integer("depth").notNull(),
    byAuthor: boolean("by_author").notNull().default(false),
    /** Readers see it, or its tombstone. */
    shown: boolean("shown").notNull().default(false),
  },
  (t) => [
    index("comments_place").on(t.threadId, t.place, t.id).where(sql`${t.shown}`),
    uniqueIndex("comments_opening").on(t.threadId).where(sql`${t.parentId} is null`),
    index("comments_parent").on(t.parentId),
  ],
);
