import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { NOTICE_KINDS, NOTICE_OUTCOMES, NOTICE_VERDICTS } from "../vocabulary";
import { bytes, moment, oneOf } from "./columns";
import { contributions } from "./contributions";
import { members } from "./identity";
import { decisions, rules } from "./moderation";

/**
 * A notice that something published is illegal (Regulation (EU) 2022/2065, Article 16). Who gave it is sealed with a
 * key outside the database, and erased some months after it was closed (`erase-notifiers.ts`).
 */
export const notices = pgTable(
  "notices",
  {
    id: uuid("id").primaryKey(),
    /** Keyed hash of the reference, by which its notifier can ask what came of it. */
    referenceHash: bytes("reference_hash").notNull(),
    contributionId: uuid("contribution_id").references(() => contributions.id, { onDelete: "set null" }),
    /** The revision that readers saw when it came. */
    revision: integer("revision").notNull(),
    kind: text("kind", { enum: NOTICE_KINDS }).notNull(),
    /** Empty once what it is about is withdrawn: it may quote it. */
    explanation: text("explanation"),
    /** Name and address; none where none was given, or once erased. */
    sealedNotifier: bytes("sealed_notifier"),
    receivedAt: moment("received_at").notNull(),
    claimedBy: uuid("claimed_by").references(() => members.id),
    claimLapsesAt: moment("claim_lapses_at"),
    outcome: text("outcome", { enum: NOTICE_OUTCOMES }).notNull().default("waiting"),
    closedAt: moment("closed_at"),
  },
  (t) => [
    oneOf("notices_kind", t.kind, NOTICE_KINDS),
    oneOf("notices_outcome", t.outcome, NOTICE_OUTCOMES),
    check("notices_closed_with_an_outcome", sql`(${t.outcome} = 'waiting') = (${t.closedAt} is null)`),
    uniqueIndex("notices_reference").on(t.referenceHash),
    index("notices_waiting").on(t.receivedAt, t.id).where(sql`${t.closedAt} is null`),
    index("notices_closed")
      .on(t.closedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.closedAt} is not null`),
    index("notices_contribution").on(t.contributionId),
    index("notices_notifier").on(t.closedAt).where(sql`${t.sealedNotifier} is not null`),
  ],
);

/** What was decided on a notice, on what ground. Append-only, like every decision. */
export const noticeDecisions = pgTable(
  "notice_decisions",
  {
    id: uuid("id").primaryKey(),
    noticeId: uuid("notice_id")
      .notNull()
      .references(() => notices.id),
    verdict: text("verdict", { enum: NOTICE_VERDICTS }).notNull(),
    /** The law that it rests on; or the rule of ours. */
    legalGround: text("legal_ground"),
    ruleId: uuid("rule_id").references(() => rules.id),
    /** Facts and circumstances, as the writer or the notifier reads them. */
    facts: text("facts"),
    /** Whether automated means were used in finding it or deciding. */
    automated: boolean("automated").notNull(),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => members.id),
    decidedAt: moment("decided_at").notNull(),
    /** The decision by which the contribution was removed. */
    decisionId: uuid("decision_id").references(() => decisions.id),
    undoes: uuid("undoes").references((): AnyPgColumn => noticeDecisions.id),
  },
  (t) => [
    oneOf("notice_decisions_verdict", t.verdict, NOTICE_VERDICTS),
    check(
      "notice_decisions_give_grounds",
      sql`${t.verdict} not in ('removed', 'kept') or length(trim(${t.facts})) > 0`,
    ),
    check(
      "notice_decisions_remove_on_one_ground",
      sql`${t.verdict} <> 'removed' or (${t.decisionId} is not null and num_nonnulls(${t.legalGround}, ${t.ruleId}) = 1)`,
    ),
    unique("notice_decisions_undone_once").on(t.undoes),
    unique("notice_decisions_decision").on(t.decisionId),
    // So that an appeal can be held to who decided (`db/schema/appeals.ts`).
    unique("notice_decisions_id_decided_by").on(t.id, t.decidedBy),
    index("notice_decisions_notice").on(
      t.noticeId,
      t.decidedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
  ],
);
