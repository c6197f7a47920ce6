import { boolean, date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./columns";

/*
 * Tokens that prove standing without a name (`docs/anonymity.md`). Days only, never a time of day; no number that
 * counts up, no default of now. A test holds every `anon_` table to that.
 */

/** An ISO week and its public key. The private one is derived when it is needed, and stored nowhere. */
export const anonEpoch = pgTable("anon_epoch", {
  /** "2026-W48". */
  id: text("id").primaryKey(),
  publicKey: bytes("public_key").notNull().unique(),
  /** The first and the last day on which its tokens count. */
  fromDay: date("from_day").notNull(),
  toDay: date("to_day").notNull(),
  /** The most members who drew on one day of the week, so far. Published when the week is over. */
  drawnTotal: integer("drawn_total").notNull(),
  closed: boolean("closed").notNull(),
});

/** Every public key there was, each entry's hash holding the one before. A trigger refuses to change or remove any. */
export const anonKeyLog = pgTable("anon_key_log", {
  epoch: text("epoch").primaryKey(),
  publicKey: bytes("public_key").notNull(),
  loggedDay: date("logged_day").notNull(),
  previous: bytes("previous").notNull().unique(),
  hash: bytes("hash").notNull().unique(),
});

/**
 * How many tokens a member has drawn today: unlogged, so in no backup of the write-ahead log, written in shuffled
 * batches and wiped every night. No foreign key: to check one, Postgres marks the member's own row with the number of
 * the transaction (xmax), and that mark would outlive the night.
 */
export const anonDraw = pgTable(
  "anon_draw",
  {
    memberId: uuid("member_id").notNull(),
    day: date("day").notNull(),
    n: integer("n").notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.day] })],
);

/** A token that was spent. What it was spent on is known by `body_tag` for a day, so that sending again is safe. */
export const anonSpent = pgTable("anon_spent", {
  nullifier: bytes("nullifier").primaryKey(),
  epoch: text("epoch").notNull(),
  bodyTag: bytes("body_tag"),
  /** The day after which the tag may go; it goes with it. */
  tagDay: date("tag_day"),
});
