import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  CLOTHS,
  CONVERSATION_SETTINGS,
  FAQ_ORIGINS,
  HOLD_SETTINGS,
  PASSAGE_STATUSES,
  PLATES,
  QUESTION_SETTINGS,
} from "../vocabulary";
import { moment, oneOf } from "./columns";
import { members } from "./identity";

/** One top-level element of an article's body. Its id stays while its text does. */
export type ArticleBlock = { id: string; kind: string; html: string; text: string };

export const hubs = pgTable("hubs", {
  id: uuid("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  title: text("title").notNull(),
});

export const authors = pgTable("authors", {
  id: uuid("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  bio: text("bio"),
  memberId: uuid("member_id").references(() => members.id, { onDelete: "set null" }),
  /** How many answers a week the author agreed to. */
  answersPerWeek: smallint("answers_per_week").notNull().default(5),
});

export const articles = pgTable(
  "articles",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    title: text("title").notNull(),
    standfirst: text("standfirst"),
    language: text("language").notNull().default("en"),
    hubId: uuid("hub_id").references(() => hubs.id),
    plate: text("plate", { enum: PLATES }).notNull().default("lamp"),
    cloth: text("cloth", { enum: CLOTHS }).notNull().default("damson"),
    currentRevisionId: uuid("current_revision_id").references((): AnyPgColumn => revisions.id),
    publishedAt: moment("published_at").notNull(),
    conversation: text("conversation", { enum: CONVERSATION_SETTINGS }).notNull().default("open"),
    closesAfterDays: integer("closes_after_days"),
    hold: text("hold", { enum: HOLD_SETTINGS }).notNull().default("rules"),
    passagesOn: boolean("passages_on").notNull().default(true),
    storiesOn: boolean("stories_on").notNull().default(true),
    questions: text("questions", { enum: QUESTION_SETTINGS }).notNull().default("on"),
    /** The author's own sentence to readers while questions are paused. */
    pauseSentence: text("pause_sentence"),
    /** Weekdays on which the author answers, 1 = Monday to 7 = Sunday. */
    answerDays: smallint("answer_days").array().notNull().default(sql`'{4}'`),
  },
  (t) => [
    index("articles_newest").on(t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("articles_hub").on(t.hubId, t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    oneOf("articles_conversation", t.conversation, CONVERSATION_SETTINGS),
    oneOf("articles_hold", t.hold, HOLD_SETTINGS),
    oneOf("articles_questions", t.questions, QUESTION_SETTINGS),
    oneOf("articles_plate", t.plate, PLATES),
    oneOf("articles_cloth", t.cloth, CLOTHS),
  ],
);

/** The text of an article as it once stood. Never changed, so that passages can point into it. */
export const revisions = pgTable(
  "revisions",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    hash: text("hash").notNull(),
    blocks: jsonb("blocks").$type<ArticleBlock[]>().notNull(),
    canonicalText: text("canonical_text").notNull(),
    savedAt: moment("saved_at").notNull(),
  },
  (t) => [unique("revisions_number").on(t.articleId, t.number)],
);

export const articleAuthors = pgTable(
  "article_authors",
  {
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => authors.id),
    ordinal: smallint("ordinal").notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.authorId] }), index("article_authors_author").on(t.authorId)],
);

/** A quoted place in a revision (`passages.md` 1). */
export const passages = pgTable(
  "passages",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revisions.id),
    blockId: text("block_id").notNull(),
    /** Offsets into the revision's canonical text, in UTF-16 units. */
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    exact: text("exact").notNull(),
    prefix: text("prefix").notNull(),
    suffix: text("suffix").notNull(),
    status: text("status", { enum: PASSAGE_STATUSES }).notNull().default("exact"),
    confidence: real("confidence").notNull().default(1),
  },
  (t) => [
    index("passages_article").on(t.articleId, t.start),
    oneOf("passages_status", t.status, PASSAGE_STATUSES),
  ],
);

export const faqEntries = pgTable(
  "faq_entries",
  {
    id: uuid("id").primaryKey(),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    origin: text("origin", { enum: FAQ_ORIGINS }).notNull(),
    /** The promoted answer; none for entries that came with the article. */
    answerId: uuid("answer_id"),
    question: text("question").notNull(),
    answerHtml: text("answer_html").notNull(),
    answerText: text("answer_text").notNull(),
    ordinal: integer("ordinal").notNull(),
  },
  (t) => [
    index("faq_entries_article").on(t.articleId, t.ordinal),
    unique("faq_entries_answer").on(t.answerId),
    oneOf("faq_entries_origin", t.origin, FAQ_ORIGINS),
  ],
);
