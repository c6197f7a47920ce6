import { sql } from "drizzle-orm";
import { boolean, index, pgTable, uuid } from "drizzle-orm/pg-core";
import { sortable } from "./columns";
import { decisions } from "./moderation";

/** Where a note stood before a decision moved it with its replies: for the way back, and for old addresses. */
export const noteMoves = pgTable(
  "note_moves",
  {
    decisionId: uuid("decision_id")
      .primaryKey()
      .references(() => decisions.id),
    fromThreadId: uuid("from_thread_id").notNull(),
    /** Empty where it opened its conversation. */
    fromParentId: uuid("from_parent_id"),
    fromPlace: sortable("from_place").notNull(),
    toThreadId: uuid("to_thread_id").notNull(),
    /** The conversation was made for it. */
    opened: boolean("opened").notNull(),
  },
  (t) => [index("note_moves_emptied").on(t.fromThreadId).where(sql`${t.fromParentId} is null`)],
);
