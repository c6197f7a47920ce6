import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/**
 * What staff did, and what happened to whose account. Kept for ever, so `details` holds codes, ids and
 * numbers, never the words of a contribution, an address or a name.
 */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: uuid("id").primaryKey(),
    event: text("event").notNull(),
    /** Empty for what a nameless writer or the system did. */
    actorId: uuid("actor_id"),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id"),
    details: jsonb("details").$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    at: moment("at").notNull(),
  },
  (t) => [
    index("audit_events_event").on(t.event, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("audit_events_actor").on(t.actorId, t.event, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
