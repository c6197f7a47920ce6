import { sql } from "drizzle-orm";
import { bigint, boolean, date, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { ANON_SIDES, ANON_STANDINGS, ANON_THREAD_STATES } from "../vocabulary";
import { bytes, oneOf } from "./columns";

/**
 * What a receipt opens (`anonymity.md` 4): its holder made the words, and of what they make on their device only the
 * hash of the locator and two public keys are here. Dates only, random ids only, nothing that leads to a person. The
 * article is no foreign key: to check one, Postgres marks the article's own row with the number of the transaction, and
 * that mark would tell among what else somebody asked.
 */
export const anonThread = pgTable(
  "anon_thread",
  {
    id: uuid("id").primaryKey(),
    /** SHA-256 of the locator, 32 bytes. */
    locHash: bytes("loc_hash").notNull().unique(),
    /** Ed25519: whoever acts signs with its other half. 32 bytes. */
    pub: bytes("pub").notNull(),
    /** X25519: what is for the holder alone is sealed to it. 32 bytes. */
    seal: bytes("seal").notNull(),
    kind: text("kind", { enum: ["question"] }).notNull(),
    articleId: uuid("article_id").notNull(),
    /** Two words by which moderators can speak of it. */
    label: text("label").notNull(),
    state: text("state", { enum: ANON_THREAD_STATES }).notNull(),
    standing: text("standing", { enum: ANON_STANDINGS }).notNull(),
    /** Something in it was turned down: its token stays spent, and nothing more is written in it. */
    burned: boolean("burned").notNull(),
    /** It has let its holder draw a token again. */
    refunded: boolean("refunded").notNull(),
    /** The number of the last act, as its holder counts: each is greater than the one before. */
    seq: bigint("seq", { mode: "number" }).notNull(),
    receivedDay: date("received_day").notNull(),
  },
  (t) => [
    oneOf("anon_thread_state", t.state, ANON_THREAD_STATES),
    oneOf("anon_thread_standing", t.standing, ANON_STANDINGS),
  ],
);

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
