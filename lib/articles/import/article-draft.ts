import type { ArticleBlock } from "@/db/schema/articles";
import type { Cloth, PlateName } from "@/db/vocabulary";

/** A file as it was sent or found: its name, as people know it, and its bytes. */
export type Source = { name: string; bytes: Uint8Array };

export type HubDraft = { slug: string; title: string };
export type AuthorDraft = { slug: string; name: string; bio?: string };
export type FaqDraft = { question: string; answerHtml: string; answerText: string };

/** An article as one file tells it. What the file doesn't know is absent, and stays as it was on an import. */
export type ArticleDraft = {
  slug: string;
  title: string;
  /** What the file doesn't state, but its name or its site suggests: it fills a gap and overwrites nothing. */
  guessed: readonly ("title" | "language")[];
  standfirst?: string;
  language?: string;
  publishedAt?: Date;
  hub?: HubDraft;
  plate?: PlateName;
  cloth?: Cloth;
  authors: AuthorDraft[];
  blocks: ArticleBlock[];
  faq: FaqDraft[];
  source: string;
};

/** Something that was found and not taken, and why, as words for the report. */
export type Skipped = { what: string; why: string };

/** What reading gave. */
export type Reading = { drafts: ArticleDraft[]; skipped: Skipped[] };
