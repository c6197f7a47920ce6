import { sql } from "drizzle-orm";
import { check, jsonb, pgTable, smallint, text } from "drizzle-orm/pg-core";

/** From which sum on a writer's history counts as what, and in how many days its weight is halved. */
export type StandingThresholds = { trustedFrom: number; watchedFrom: number; halfLifeDays: number };

/** Where the publication has said nothing else. */
export const STANDING_THRESHOLDS: StandingThresholds = { trustedFrom: 10, watchedFrom: -4, halfLifeDays: 90 };

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
    locale: text("locale").notNull().default("en"),
    standing: jsonb("standing").$type<StandingThresholds>().notNull().default(STANDING_THRESHOLDS),
  },
  (t) => [check("publication_single", sql`${t.id} = 1`)],
);
