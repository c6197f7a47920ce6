import { integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";
import { members } from "./identity";

/**
 * What an admin has set for moderation, each saving a version of its own; the newest holds. What a version doesn't
 * name is as `lib/moderation/settings/schemas.ts` has it.
 */
export const moderationSettings = pgTable("moderation_settings", {
  version: integer("version").primaryKey(),
  settings: jsonb("settings").$type<Record<string, unknown>>().notNull(),
  savedAt: moment("saved_at").notNull(),
  savedBy: uuid("saved_by").references(() => members.id),
});
