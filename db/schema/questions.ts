import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { ANSWER_STATES, QUESTION_STAGES, REPLY_MODES } from "../vocabulary";
import { articles, authors } from "./articles";
import { moment, oneOf } from "./columns";
import { contributions } from "./contributions";
import { members } from "./identity";

export const questions = pgTable(
  "questions",
  {
    id: uuid("id")
      .primaryKey()
      .references(() => contributions.id, { onDelete: "cascade" }),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** The letter to whose answer this one writes back; none for a first one. */
    follows: uuid("follows").references((): AnyPgColumn => questions.id, { onDelete: "cascade" }),
    stage: text("stage", { enum: QUESTION_STAGES }).notNull().default("waiting"),
    replyMode: text("reply_mode", { enum: REPLY_MODES }).notNull(),
    /** What would help, in the asker's choice of `WISHES`. */
    wishes: text("wishes").array().notNull().default(sql`'{}'`),
    /** The author's kind sentence when the question is declined. */
    declinedReason: text("declined_reason"),
    /** The author who was asked to answer it in place of the article's own. */
    handedTo: uuid("handed_to").references(() => authors.id, { onDelete: "set null" }),
    stageAt: moment("stage_at"),
  },
  (t) => [
    oneOf("questions_stage", t.stage, QUESTION_STAGES),
    oneOf("questions_reply_mode", t.replyMode, REPLY_MODES),
    // What lies on desks: of one article, and of all.
    index("questions_on_desk")
      .on(t.articleId, t.stageAt, t.id)
      .where(sql`${t.stage} in ('with_author', 'drafted')`),
    index("questions_waiting").on(t.stageAt, t.id).where(sql`${t.stage} in ('with_author', 'drafted')`),
    index("questions_handed").on(t.handedTo, t.articleId).where(sql`${t.handedTo} is not null`),
    index("questions_follows").on(t.follows).where(sql`${t.follows} is not null`),
  ],
);

export const answers = pgTable(
  "answers",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => authors.id),
    state: text("state", { enum: ANSWER_STATES }).notNull().default("draft"),
    body: text("body").notNull(),
    html: text("html").notNull(),
    /** The question as readers will see it, in the author's wording. */
    printedQuestion: text("printed_question").notNull(),
    /** Printed under the article, or only for those who asked. */
    printed: boolean("printed").notNull(),
    /** Wanted among the article's frequent questions, once it is published. */
    promote: boolean("promote").notNull().default(false),
    /** Readers see it: it is published and printed, and something that it answers still stands. */
    shown: boolean("shown").notNull().default(false),
    savedAt: moment("saved_at").notNull(),
    /** When a draft goes out by itself, and in whose name. */
    goesOutAt: moment("goes_out_at"),
    scheduledBy: uuid("scheduled_by").references(() => members.id, { onDelete: "set null" }),
    publishedAt: moment("published_at"),
  },
  (t) => [
    oneOf("answers_state", t.state, ANSWER_STATES),
    index("answers_shown")
      .on(t.articleId, t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.shown}`),
    // For desks: what was answered under an article, everywhere, and by one author; what is begun under an article.
    index("answers_published")
      .on(t.articleId, t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.state} = 'published'`),
    index("answers_newest")
      .on(t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.state} = 'published'`),
    index("answers_author").on(t.authorId, t.publishedAt).where(sql`${t.state} = 'published'`),
    index("answers_drafts")
      .on(t.articleId, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.state} = 'draft'`),
    index("answers_scheduled").on(t.articleId, t.goesOutAt, t.id).where(sql`${t.goesOutAt} is not null`),
    check("answers_scheduled_draft", sql`${t.goesOutAt} is null or ${t.state} = 'draft'`),
  ],
);

/** Which questions an answer answers; a question has one answer. */
export const answeredQuestions = pgTable(
  "answered_questions",
  {
    answerId: uuid("answer_id")
      .notNull()
      .references(() => answers.id, { onDelete: "cascade" }),
    questionId: uuid("question_id")
      .notNull()
      .unique()
      .references(() => questions.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.answerId, t.questionId] })],
);
