import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { READING_VERDICTS } from "../vocabulary";
import { moment, oneOf } from "./columns";
import { members } from "./identity";
import { decisions, rules } from "./moderation";

/**
 * A decision drawn at random for another moderator to read blind. It changes nothing about the contribution; what is
 * kept is a verdict beside a verdict. `first_decider` is held to the decision by a foreign key, so that the database
 * itself refuses a second reading by whoever decided.
 */
export const doubleReadings = pgTable(
  "double_readings",
  {
    id: uuid("id").primaryKey(),
    decisionId: uuid("decision_id").notNull().unique(),
    firstDecider: uuid("first_decider").notNull(),
    drawnAt: moment("drawn_at").notNull(),
    readBy: uuid("read_by").references(() => members.id),
    readAt: moment("read_at"),
    verdict: text("verdict", { enum: READING_VERDICTS }),
    ruleId: uuid("rule_id").references(() => rules.id),
  },
  (t) => [
    oneOf("double_readings_verdict", t.verdict, READING_VERDICTS),
    foreignKey({
      name: "double_readings_first_decider",
      columns: [t.decisionId, t.firstDecider],
      foreignColumns: [decisions.id, decisions.decidedBy],
    }),
    check("double_readings_read_by_another", sql`${t.readBy} <> ${t.firstDecider}`),
    check("double_readings_read_whole", sql`num_nonnulls(${t.readBy}, ${t.readAt}, ${t.verdict}) in (0, 3)`),
    check(
      "double_readings_a_rule_for_every_no",
      sql`(${t.verdict} in ('ask_change', 'reject', 'remove')) is not true or ${t.ruleId} is not null`,
    ),
    index("double_readings_waiting").on(t.drawnAt, t.id).where(sql`${t.readAt} is null`),
    index("double_readings_read").on(t.readAt).where(sql`${t.readAt} is not null`),
  ],
);
