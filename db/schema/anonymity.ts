import { date, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { bytes } from "./columns";
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
