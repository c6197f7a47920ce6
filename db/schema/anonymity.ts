import { sql } from "drizzle-orm";
import { date, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { ANON_SIDES } from "../vocabulary";
import { articles } from "./articles";
import { bytes, oneOf } from "./columns";
import { contributions } from "./contributions";

/**
 * What a receipt opens (`anonymity.md` 4). The locator's keyed hash is all that is kept of the words.
 * Dates only, random ids only, nothing that leads to a person.
 */
export const anonThread = pgTable("anon_thread", {
  id: uuid("id").primaryKey(),
  locHash: bytes("loc_hash").notNull().unique(),
  kind: text("kind", { enum: ["question"] }).notNull(),
  articleId: uuid("article_id")
    .notNull()
    .references(() => articles.id, { onDelete: "cascade" }),
  contributionId: uuid("contribution_id")
    .unique()
    .references(() => contributions.id, { onDelete: "cascade" }),
  /** Two words by which moderators can speak of it. */
  label: text("label").notNull(),
  receivedDay: date("received_day").notNull(),
});

/**
 * What was written under a receipt, by who holds it or to them. `body` is encrypted with a key outside the database
 * (`lib/anonymity/sealed-text.ts`), `sealed` with one that only the receipt makes. A letter's id becomes that of its
 * contribution when its batch is released; the contribution itself holds no words.
 */
export const anonMessage = pgTable(
  "anon_message",
  {
    id: uuid("id").primaryKey(),
    threadId: uuid("thread_id")
      .notNull()
      .references(() => anonThread.id, { onDelete: "cascade" }),
    side: text("side", { enum: ANON_SIDES }).notNull(),
    body: bytes("body"),
    sealed: bytes("sealed"),
    day: date("day").notNull(),
    ordinal: smallint("ordinal").notNull(),
    /** The batch with which it came to the moderators, "2026-11-24/2"; none while it waits for one. */
    releaseBatch: text("release_batch"),
  },
  (t) => [
    oneOf("anon_message_side", t.side, ANON_SIDES),
    unique("anon_message_order").on(t.threadId, t.ordinal),
    index("anon_message_waiting").on(t.id).where(sql`${t.side} = 'asker' and ${t.releaseBatch} is null`),
  ],
);
