import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { CONTRIBUTION_KINDS, LANGUAGES, QUEUES } from "../vocabulary";
import { articles, hubs } from "./articles";
import { moment, oneOf } from "./columns";
import { members } from "./identity";
import { decisions, reviews } from "./moderation";

/** Who has which item open at this moment: one row a person, written over by the next item. */
export const reviewReaders = pgTable(
  "review_readers",
  {
    memberId: uuid("member_id")
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    /** From this moment on it counts no more. */
    lapsesAt: moment("lapses_at").notNull(),
  },
  (t) => [index("review_readers_review").on(t.reviewId)],
);

/** What one of the staff handed to another: gone once it is decided, skipped or handed on. */
export const handovers = pgTable(
  "handovers",
  {
    reviewId: uuid("review_id")
      .primaryKey()
      .references(() => reviews.id, { onDelete: "cascade" }),
    givenBy: uuid("given_by")
      .notNull()
      .references(() => members.id),
    givenTo: uuid("given_to")
      .notNull()
      .references(() => members.id),
    words: text("words"),
    givenAt: moment("given_at").notNull(),
  },
  (t) => [index("handovers_given_to").on(t.givenTo, t.givenAt)],
);

/** A queue narrowed down, under a name: an address one comes back to. */
export const queueViews = pgTable(
  "queue_views",
  {
    id: uuid("id").primaryKey(),
    queue: text("queue", { enum: QUEUES }).notNull(),
    name: text("name").notNull(),
    keptBy: uuid("kept_by")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    forTeam: boolean("for_team").notNull().default(false),
    articleId: uuid("article_id").references(() => articles.id, { onDelete: "cascade" }),
    hubId: uuid("hub_id").references(() => hubs.id, { onDelete: "cascade" }),
    check: text("check"),
    kind: text("kind", { enum: CONTRIBUTION_KINDS }),
    language: text("language", { enum: LANGUAGES }),
    /** Waiting for longer than so many hours. */
    hours: smallint("hours"),
    keptAt: moment("kept_at").notNull(),
  },
  (t) => [
    oneOf("queue_views_queue", t.queue, QUEUES),
    oneOf("queue_views_language", t.language, LANGUAGES),
    check(
      "queue_views_narrow_something",
      sql`num_nonnulls(${t.articleId}, ${t.hubId}, ${t.check}, ${t.kind}, ${t.language}, ${t.hours}) > 0`,
    ),
    index("queue_views_kept_by").on(t.keptBy),
    index("queue_views_for_team").on(t.keptAt).where(sql`${t.forTeam}`),
  ],
);

/** How many items were left out of a batch, by the code of the refusal. */
export type LeftOut = Record<string, number>;

/** Several items decided alike in one step, so that one step takes all of them back. */
export const decisionBatches = pgTable(
  "decision_batches",
  {
    id: uuid("id").primaryKey(),
    queue: text("queue", { enum: QUEUES }).notNull(),
    verdict: text("verdict", { enum: ["approve", "reject"] }).notNull(),
    decidedBy: uuid("decided_by")
      .notNull()
      .references(() => members.id),
    decidedAt: moment("decided_at").notNull(),
    leftOut: jsonb("left_out").$type<LeftOut>().notNull().default({}),
  },
  (t) => [
    oneOf("decision_batches_queue", t.queue, QUEUES),
    oneOf("decision_batches_verdict", t.verdict, ["approve", "reject"]),
    index("decision_batches_moderator").on(t.decidedBy, t.decidedAt),
  ],
);

/** Which decisions were made together. */
export const batchedDecisions = pgTable(
  "batched_decisions",
  {
    decisionId: uuid("decision_id")
      .primaryKey()
      .references(() => decisions.id),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => decisionBatches.id),
  },
  (t) => [index("batched_decisions_batch").on(t.batchId)],
);
