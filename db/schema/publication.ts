import { sql } from "drizzle-orm";
import { check, pgTable, smallint, text } from "drizzle-orm/pg-core";

/** The one publication of this deployment. */
export const publication = pgTable(
  "publication",
  {
    id: smallint("id").primaryKey().default(1),
    name: text("name").notNull(),
    tagline: text("tagline").notNull(),
    description: text("description").notNull(),
    /** Where "Leave this page quickly" goes: a neutral page, such as a weather forecast. */
    leaveHref: text("leave_href").notNull(),
    /** What every page is called in quiet mode. */
    quietTitle: text("quiet_title").notNull().default("Weather"),
    locale: text("locale").notNull().default("en"),
  },
  (t) => [check("publication_single", sql`${t.id} = 1`)],
);
