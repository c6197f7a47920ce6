import { date, index, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { CONTRIBUTION_KINDS, QUEUES, SCREENED_OUTCOMES, VERDICTS } from "../vocabulary";
import { moment, oneOf } from "./columns";
import { rules } from "./moderation";

/** Days (UTC) that are over and counted: what is of them in the tables below is all that there is. */
export const insightDays = pgTable("insight_days", {
  day: date("day").primaryKey(),
  keptAt: moment("kept_at").notNull(),
});

/** Decisions made on a day, and how many of them were taken back since. */
export const decisionDays = pgTable(
  "decision_days",
  {
    day: date("day").notNull(),
    verdict: text("verdict", { enum: VERDICTS }).notNull(),
    kind: text("kind", { enum: CONTRIBUTION_KINDS }).notNull(),
    ruleId: uuid("rule_id").references(() => rules.id),
    decided: integer("decided").notNull(),
    undone: integer("undone").notNull(),
  },
  (t) => [
    oneOf("decision_days_verdict", t.verdict, VERDICTS),
    oneOf("decision_days_kind", t.kind, CONTRIBUTION_KINDS),
    index("decision_days_day").on(t.day),
  ],
);

/** How long those had waited who were decided on for the first time on a day, by steps (`lib/moderation/insights/waits.ts`). */
export const waitingDays = pgTable(
  "waiting_days",
  {
    day: date("day").notNull(),
    queue: text("queue", { enum: QUEUES }).notNull(),
    step: smallint("step").notNull(),
    n: integer("n").notNull(),
  },
  (t) => [oneOf("waiting_days_queue", t.queue, QUEUES), index("waiting_days_day").on(t.day)],
);

/** What became, on a day, of what a check had held. */
export const screeningDays = pgTable(
  "screening_days",
  {
    day: date("day").notNull(),
    check: text("check").notNull(),
    outcome: text("outcome", { enum: SCREENED_OUTCOMES }).notNull(),
    n: integer("n").notNull(),
  },
  (t) => [
    oneOf("screening_days_outcome", t.outcome, SCREENED_OUTCOMES),
    index("screening_days_day").on(t.day),
  ],
);

/** What happened in a calendar month (UTC) that is over, as numbers. Written once; a trigger refuses changes. */
export const transparencyMonths = pgTable("transparency_months", {
  /** Its first day. */
  month: date("month").primaryKey(),
  numbers: jsonb("numbers").$type<Record<string, unknown>>().notNull(),
  writtenAt: moment("written_at").notNull(),
});
