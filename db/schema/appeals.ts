import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { APPEAL_OUTCOMES } from "../vocabulary";
import { moment, oneOf } from "./columns";
import { contributions } from "./contributions";
import { members } from "./identity";
import { decisions } from "./moderation";

/**
 * A writer's objection, one for each decision. Who appeals is not in it: the contribution knows its writer, or nobody
 * does. `first_decider` is held to the decision by a foreign key, so that the database itself refuses a second reading
 * by whoever decided first (promise 4).
 */
export const appeals = pgTable(
  "appeals",
  {
    id: uuid("id").primaryKey(),
    decisionId: uuid("decision_id"),
    firstDecider: uuid("first_decider").notNull(),
    /** What an overturn takes back: the decision itself, or the one that put it back into force. */
    standingDecisionId: uuid("standing_decision_id").references(() => decisions.id),
    contributionId: uuid("contribution_id").references(() => contributions.id, { onDelete: "cascade" }),
    /** The writer's words; emptied when the contribution is withdrawn. */
    words: text("words").notNull(),
    /** For a receipt: midnight of the day, never the moment. */
    appealedAt: moment("appealed_at").notNull(),
    claimedBy: uuid("claimed_by").references(() => members.id),
    claimLapsesAt: moment("claim_lapses_at"),
    outcome: text("outcome", { enum: APPEAL_OUTCOMES }),
    decidedBy: uuid("decided_by").references(() => members.id),
    decidedAt: moment("decided_at"),
    /** The sentence to the writer. */
    answer: text("answer"),
    /** The decision that an overturn wrote last, by which it can be taken back. */
    overturnedBy: uuid("overturned_by").references(() => decisions.id),
  },
  (t) => [
    oneOf("appeals_outcome", t.outcome, APPEAL_OUTCOMES),
    check("appeals_one_subject", sql`num_nonnulls(${t.decisionId}) = 1`),
    unique("appeals_once").on(t.decisionId),
    foreignKey({
      name: "appeals_first_decider",
      columns: [t.decisionId, t.firstDecider],
      foreignColumns: [decisions.id, decisions.decidedBy],
    }),
    check("appeals_decided_by_another", sql`${t.decidedBy} <> ${t.firstDecider}`),
    check("appeals_read_by_another", sql`${t.claimedBy} <> ${t.firstDecider}`),
    check(
      "appeals_an_answer_for_every_outcome",
      sql`case
        when ${t.outcome} is null then num_nonnulls(${t.decidedBy}, ${t.decidedAt}, ${t.answer}, ${t.overturnedBy}) = 0
        when ${t.outcome} = 'settled' then ${t.decidedBy} is null and ${t.decidedAt} is not null
        else num_nonnulls(${t.decidedBy}, ${t.decidedAt}, ${t.answer}) = 3 end`,
    ),
    index("appeals_waiting").on(t.appealedAt, t.id).where(sql`${t.outcome} is null`),
    index("appeals_decided")
      .on(t.decidedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.outcome} is not null`),
    index("appeals_contribution").on(t.contributionId),
  ],
);
