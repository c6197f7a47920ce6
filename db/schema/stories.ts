import { pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { contributions } from "./contributions";

/** A reader's long-form piece; its text and state are its contribution's. */
export const stories = pgTable("stories", {
  id: uuid("id")
    .primaryKey()
    .references(() => contributions.id, { onDelete: "cascade" }),
  title: text("title").notNull(),
  /** Minutes it takes to read, at 220 words a minute. */
  minutes: smallint("minutes").notNull(),
});
