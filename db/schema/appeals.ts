import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { APPEAL_OUTCOMES, GRANTS } from "../vocabulary";
import { bytes, moment, oneOf } from "./columns";
import { contributions } from "./contributions";
import { members } from "./identity";
import { decisions } from "./moderation";
import { noticeDecisions } from "./notices";
import { sanctions } from "./sanctions";

/**
 * An objection, one for each decision about something written, for each sanction, and for each decision on a legal
 * notice. Who appeals is not in it: the contribution knows its writer, the sanction its member and the notice its
 * notifier, or nobody does. `first_decider` is held to what is objected to by a foreign key, so that the database itself
 * refuses a second reading by whoever decided first (promise 4).
 */
export const appeals = pgTable(
  "appeals",
  {
    id: uuid("id").primaryKey(),
    decisionId: uuid("decision_id"),
    sanctionId: uuid("sanction_id"),
    noticeDecisionId: uuid("notice_decision_id"),
    firstDecider: uuid("first_decider").notNull(),
    /** What an overturn takes back: the decision itself, or the one that put it back into force. */
    standingDecisionId: uuid("standing_decision_id").references(() => decisions.id),
    standingSanctionId: uuid("standing_sanction_id").references(() => sanctions.id),
    /** Which grant one needs to read it; empty where every moderator may. */
    needsGrant: text("needs_grant", { enum: GRANTS }),
    contributionId: uuid("contribution_id").references(() => contributions.id, { onDelete: "cascade" }),
    /** The writer's words; emptied when the contribution is withdrawn. */
    words: text("words").notNull(),
    /** A receipt’s are sealed (`seal-words.ts`), and `words` is empty. */
    sealedWords: bytes("sealed_words"),
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
    oneOf("appeals_needs_grant", t.needsGrant, GRANTS),
    check(
      "appeals_one_subject",
      sql`num_nonnulls(${t.decisionId}, ${t.sanctionId}, ${t.noticeDecisionId}) = 1`,
    ),
    unique("appeals_once").on(t.decisionId),
    unique("appeals_sanction_once").on(t.sanctionId),
    unique("appeals_notice_once").on(t.noticeDecisionId),
    foreignKey({
      name: "appeals_first_decider",
      columns: [t.decisionId, t.firstDecider],
      foreignColumns: [decisions.id, decisions.decidedBy],
    }),
    foreignKey({
      name: "appeals_sanction_given_by",
      columns: [t.sanctionId, t.firstDecider],
      foreignColumns: [sanctions.id, sanctions.givenBy],
    }),
    foreignKey({
      name: "appeals_notice_decided_by",
      columns: [t.noticeDecisionId, t.firstDecider],
      foreignColumns: [noticeDecisions.id, noticeDecisions.decidedBy],
    }),
    check("appeals_sealed_or_not", sql`${t.sealedWords} is null or ${t.words} = ''`),
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
    index("appeals_standing_sanction")
      .on(t.standingSanctionId)
      .where(sql`${t.standingSanctionId} is not null`),
  ],
);
