import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { DEMAND_KINDS } from "../vocabulary";
import { moment, oneOf } from "./columns";

/** What somebody demanded by law to be given, and what they were. Append-only; by whom it was recorded is in the log. */
export const legalDemands = pgTable(
  "legal_demands",
  {
    id: uuid("id").primaryKey(),
    receivedOn: date("received_on", { mode: "string" }).notNull(),
    kind: text("kind", { enum: DEMAND_KINDS }).notNull(),
    /** What was given, in words that name nobody; empty: nothing. */
    given: text("given"),
    recordedAt: moment("recorded_at").notNull(),
  },
  (t) => [
    oneOf("legal_demands_kind", t.kind, DEMAND_KINDS),
    check("legal_demands_given_said", sql`${t.given} <> ''`),
    index("legal_demands_received").on(t.receivedOn.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** A demand that was recorded by mistake, and counts no more. Append-only. */
export const legalDemandCorrections = pgTable("legal_demand_corrections", {
  demandId: uuid("demand_id")
    .primaryKey()
    .references(() => legalDemands.id),
  reason: text("reason").notNull(),
  correctedAt: moment("corrected_at").notNull(),
});
