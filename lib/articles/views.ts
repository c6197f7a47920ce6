import type { ArticleBlock } from "@/db/schema/articles";
import type { Cloth, PlateName, QuestionSetting } from "@/db/vocabulary";

export type HubView = { slug: string; title: string };

export type AuthorView = { slug: string; name: string; bio: string | null; answersPerWeek: number };

/** How much was written on an article. */
export type CountsView = { notes: number; stories: number; answers: number };

export type FaqView = { id: string; question: string; answerHtml: string; answerText: string };

/** What a list shows of an article. */
export type ArticleCardView = {
  id: string;
  slug: string;
  title: string;
  standfirst: string | null;
  plate: PlateName;
  cloth: Cloth;
  publishedAt: Date;
  authors: string[];
  hub: HubView | null;
  counts: CountsView;
};

/** An article with its text and settings. */
export type ArticleView = Omit<ArticleCardView, "authors"> & {
  language: string;
  authors: AuthorView[];
  revisionId: string;
  savedAt: Date;
  blocks: ArticleBlock[];
  minutes: number;
  /** Whether the conversation takes anything more at present. */
  writable: boolean;
  /** From this moment on nothing more can be written; none for an article whose conversation stays open. */
  closesAt: Date | null;
  passagesOn: boolean;
  storiesOn: boolean;
  questions: QuestionSetting;
  /** What the author says to readers while questions are paused. */
  pauseSentence: string | null;
  answerDays: number[];
  faq: FaqView[];
};

/** When the conversation closes by itself: that many days after the article was published. */
export function closesAt(article: { publishedAt: Date; closesAfterDays: number | null }): Date | null {
  if (article.closesAfterDays === null) return null;
  return new Date(article.publishedAt.getTime() + article.closesAfterDays * 86_400_000);
}
