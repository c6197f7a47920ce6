import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  CONTRIBUTION_KINDS,
  CONTRIBUTION_STATES,
  type ContentNote,
  DECISION_SUBJECTS,
  LANGUAGES,
  QUEUES,
  REPORT_OUTCOMES,
  SIGNAL_EFFECTS,
  VERDICTS,
  WORD_EFFECTS,
} from "../vocabulary";
import { bytes, moment, oneOf } from "./columns";
import { contributions } from "./contributions";
import { members } from "./identity";
import { threads } from "./threads";

export const rules = pgTable("rules", {
  id: uuid("id").primaryKey(),
  number: smallint("number").notNull().unique(),
  title: text("title").notNull(),
  text: text("text").notNull(),
  /** What a statement under this rule starts as; the moderator may change it. */
  template: text("template").notNull(),
  /** Which of its texts this is; those before are in `rule_versions`. */
  version: integer("version").notNull().default(1),
  /** Since when this text holds; empty where it has stood from the beginning. */
  since: moment("since"),
  /** From this moment on it can't be cited; it stays to be read, and its number stays its own. */
  retiredAt: moment("retired_at"),
});

/** One revision's stay with moderation, in one queue. At most one is open for a contribution. */
export const reviews = pgTable(
  "reviews",
  {
    id: uuid("id").primaryKey(),
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    revision: integer("revision").notNull(),
    queue: text("queue", { enum: QUEUES }).notNull(),
    /** What a queue is narrowed by: the contribution's own kind and article, and the checks that hold this revision. */
    kind: text("kind", { enum: CONTRIBUTION_KINDS }).notNull(),
    articleId: uuid("article_id"),
    checks: text("checks").array().notNull().default(sql`'{}'`),
    /** Greater comes first; age orders what is equal. */
    urgency: smallint("urgency").notNull().default(0),
    /** The language that the text seems to be in; none where it is too short to tell. */
    language: text("language", { enum: LANGUAGES }),
    openedAt: moment("opened_at").notNull(),
    claimedBy: uuid("claimed_by").references(() => members.id),
    claimedAt: moment("claimed_at"),
    /** From this moment on the claim counts no more. */
    claimLapsesAt: moment("claim_lapses_at"),
    closedAt: moment("closed_at"),
  },
  (t) => [
    oneOf("reviews_queue", t.queue, QUEUES),
    oneOf("reviews_language", t.language, LANGUAGES),
    uniqueIndex("reviews_one_open").on(t.contributionId).where(sql`${t.closedAt} is null`),
    index("reviews_waiting")
      .on(t.queue, t.urgency.desc().nullsFirst(), t.openedAt, t.id)
      .where(sql`${t.closedAt} is null`),
    index("reviews_waiting_kind")
      .on(t.queue, t.kind, t.urgency.desc().nullsFirst(), t.openedAt, t.id)
      .where(sql`${t.closedAt} is null`),
    index("reviews_waiting_language")
      .on(t.queue, t.language, t.urgency.desc().nullsFirst(), t.openedAt, t.id)
      .where(sql`${t.closedAt} is null and ${t.language} is not null`),
    index("reviews_waiting_article")
      .on(t.articleId, t.queue, t.urgency.desc().nullsFirst(), t.openedAt, t.id)
      .where(sql`${t.closedAt} is null`),
    // For checks that find seldom; where one finds often, the walk along `reviews_waiting` is soon full.
    index("reviews_waiting_checks")
      .using("gin", t.checks)
      .with({ fastupdate: false })
      .where(sql`${t.closedAt} is null`),
    index("reviews_claims").on(t.claimedBy).where(sql`${t.closedAt} is null and ${t.claimedBy} is not null`),
    index("reviews_contribution").on(t.contributionId, t.openedAt),
    index("reviews_closed").on(t.queue, t.closedAt.desc().nullsFirst()).where(sql`${t.closedAt} is not null`),
  ],
);

/** Where in the text a signal found something: offsets in UTF-16 units. */
export type SignalSpan = { start: number; end: number };

export const signals = pgTable(
  "signals",
  {
    id: uuid("id").primaryKey(),
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    revision: integer("revision").notNull(),
    check: text("check").notNull(),
    effect: text("effect", { enum: SIGNAL_EFFECTS }).notNull(),
    explanation: text("explanation").notNull(),
    spans: jsonb("spans").$type<SignalSpan[]>().notNull().default([]),
    /** What it found may be hard to read, by the mark on a listed word. */
    severe: boolean("severe").notNull().default(false),
  },
  (t) => [
    oneOf("signals_effect", t.effect, SIGNAL_EFFECTS),
    index("signals_contribution").on(t.contributionId, t.revision),
  ],
);

/** Append-only: a trigger refuses updates and deletes of what was decided. */
export const decisions = pgTable(
  "decisions",
  {
    id: uuid("id").primaryKey(),
    reviewId: uuid("review_id").references(() => reviews.id, { onDelete: "set null" }),
    contributionId: uuid("contribution_id").references(() => contributions.id, { onDelete: "set null" }),
    revision: integer("revision").notNull(),
    verdict: text("verdict", { enum: VERDICTS }).notNull(),
    /** The last word on each of them can be taken back by itself. */
    about: text("about", { enum: DECISION_SUBJECTS }).notNull().default("text"),
    /** The conversation that was locked or opened again; the contribution is the note that opens it. */
    threadId: uuid("thread_id").references(() => threads.id, { onDelete: "set null" }),
    /** With an approval that put content notes above the text: those that were there before, and the new ones. */
    notesBefore: text("notes_before").array().$type<ContentNote[]>(),
    notesAdded: text("notes_added").array().$type<ContentNote[]>(),
    ruleId: uuid("rule_id").references(() => rules.id),
    /** The law it rests on, where it rests on no rule of ours. */
    legalGround: text("legal_ground"),
    /** Which of the rule's texts was cited. */
    ruleVersion: integer("rule_version"),
    reason: text("reason"),
    /** What readers saw before, where the decision was on an edit. */
    revisionBefore: integer("revision_before"),
    stateBefore: text("state_before", { enum: CONTRIBUTION_STATES }).notNull(),
    stateAfter: text("state_after", { enum: CONTRIBUTION_STATES }).notNull(),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => members.id),
    decidedAt: moment("decided_at").notNull(),
    undoes: uuid("undoes").references((): AnyPgColumn => decisions.id),
  },
  (t) => [
    oneOf("decisions_verdict", t.verdict, VERDICTS),
    oneOf("decisions_about", t.about, DECISION_SUBJECTS),
    check(
      "decisions_a_reason_for_every_no",
      sql`${t.verdict} not in ('ask_change', 'reject', 'remove', 'lock') or ((${t.ruleId} is not null or ${t.legalGround} is not null) and length(trim(${t.reason})) > 0)`,
    ),
    unique("decisions_undone_once").on(t.undoes),
    // So that an appeal can be held to who decided (`db/schema/appeals.ts`).
    unique("decisions_id_decider").on(t.id, t.decidedBy),
    index("decisions_contribution").on(
      t.contributionId,
      t.decidedAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index("decisions_moderator").on(t.decidedBy, t.decidedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("decisions_newest").on(t.decidedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("decisions_rule").on(t.ruleId, t.decidedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("decisions_verdict").on(t.verdict, t.decidedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** What the writer is told about a decision. Void once the decision is undone. */
export const statements = pgTable(
  "statements",
  {
    decisionId: uuid("decision_id")
      .primaryKey()
      .references(() => decisions.id),
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    /** The contribution's own words that it is about, where the moderator marked some. */
    passage: text("passage"),
    writtenAt: moment("written_at").notNull(),
    voidedAt: moment("voided_at"),
  },
  (t) => [index("statements_contribution").on(t.contributionId, t.writtenAt)],
);

/** Reports that were set aside together, and why: one campaign. */
export const reportVoids = pgTable("report_voids", {
  id: uuid("id").primaryKey(),
  reason: text("reason").notNull(),
  voidedBy: uuid("voided_by")
    .notNull()
    .references(() => members.id),
  voidedAt: moment("voided_at").notNull(),
  undoneAt: moment("undone_at"),
});

export const reports = pgTable(
  "reports",
  {
    id: uuid("id").primaryKey(),
    contributionId: uuid("contribution_id")
      .notNull()
      .references(() => contributions.id, { onDelete: "cascade" }),
    reviewId: uuid("review_id").references(() => reviews.id, { onDelete: "set null" }),
    reporterId: uuid("reporter_id").references(() => members.id, { onDelete: "set null" }),
    ruleId: uuid("rule_id")
      .notNull()
      .references(() => rules.id),
    words: text("words"),
    outcome: text("outcome", { enum: REPORT_OUTCOMES }).notNull().default("waiting"),
    reportedAt: moment("reported_at").notNull(),
    /** How much it raises its review, in quarters (`weigh-report.ts`). */
    weight: smallint("weight").notNull().default(2),
    /** Keyed hash of the code by which who has no account can ask what came of it. */
    codeHash: bytes("code_hash").unique(),
    voidId: uuid("void_id").references(() => reportVoids.id),
  },
  (t) => [
    oneOf("reports_outcome", t.outcome, REPORT_OUTCOMES),
    index("reports_contribution").on(t.contributionId, t.outcome),
    uniqueIndex("reports_once_each").on(t.contributionId, t.reporterId).where(sql`${t.outcome} = 'waiting'`),
    check("reports_void_with_a_reason", sql`(${t.outcome} = 'void') = (${t.voidId} is not null)`),
    index("reports_reporter")
      .on(t.reporterId, t.reportedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.reporterId} is not null`),
    index("reports_review").on(t.reviewId),
    index("reports_void").on(t.voidId).where(sql`${t.voidId} is not null`),
  ],
);

export const wordList = pgTable(
  "word_list",
  {
    id: uuid("id").primaryKey(),
    pattern: text("pattern").notNull().unique(),
    effect: text("effect", { enum: WORD_EFFECTS }).notNull(),
    why: text("why").notNull(),
    /** A text with it in may be hard to read: the desk covers it until it is asked for. */
    severe: boolean("severe").notNull().default(false),
  },
  (t) => [oneOf("word_list_effect", t.effect, WORD_EFFECTS)],
);

/**
 * How a version did on the newest decisions, which were held back from its learning. `precision` and `recall` are
 * those of what it would have pointed out; null where it would have pointed out nothing, or nothing was turned down.
 */
export type ScoreEvaluation = {
  decisions: number;
  against: number;
  /** How often a text turned down had a greater score than one approved. */
  area: number;
  /** The same of the version in use at that time, on the same decisions. */
  areaBefore: number | null;
  precision: number | null;
  recall: number | null;
};

/** Versions of what screening learned from decisions. Weights are kept of the one in use and of a few before it. */
export const scoreModels = pgTable(
  "score_models",
  {
    id: uuid("id").primaryKey(),
    version: integer("version").notNull().unique(),
    trainedAt: moment("trained_at").notNull(),
    learnedFrom: integer("learned_from").notNull(),
    evaluation: jsonb("evaluation").$type<ScoreEvaluation>().notNull(),
    active: boolean("active").notNull(),
    weights: bytes("weights"),
  },
  (t) => [
    check("score_models_weights_while_active", sql`not ${t.active} or ${t.weights} is not null`),
    uniqueIndex("score_models_one_active").on(t.active).where(sql`${t.active}`),
  ],
);
