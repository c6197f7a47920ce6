import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { bytes, moment } from "./columns";
import { questions } from "./questions";

/** Letters that their author has put under the article before they are answered, in the author's wording alone. */
export const openQuestions = pgTable(
  "open_questions",
  {
    /** Random: it stands in public, where that of the letter must not. */
    id: uuid("id").primaryKey(),
    questionId: uuid("question_id")
      .notNull()
      .unique()
      .references(() => questions.id, { onDelete: "cascade" }),
    articleId: uuid("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    wording: text("wording").notNull(),
    /** How many readers wonder too. */
    wonders: integer("wonders").notNull().default(0),
    putUpAt: moment("put_up_at").notNull(),
  },
  (t) => [index("open_questions_article").on(t.articleId, t.putUpAt, t.id)],
);

/**
 * That somebody with an account wonders too, so that they do so once: a keyed hash of account and question, and not
 * when. Of who has no account nothing is kept but the count.
 */
export const wonders = pgTable(
  "wonders",
  {
    openQuestionId: uuid("open_question_id")
      .notNull()
      .references(() => openQuestions.id, { onDelete: "cascade" }),
    tag: bytes("tag").notNull(),
  },
  (t) => [primaryKey({ columns: [t.openQuestionId, t.tag] })],
);
