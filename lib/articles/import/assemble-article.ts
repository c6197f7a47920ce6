import type { Nodes, Root } from "hast";
import type { ArticleDraft, AuthorDraft, Reading, Skipped } from "./article-draft";
import { blocksOf } from "./blocks-of";
import { counted } from "./counted";
import { type ArticleHtmlRules, articleTree } from "./sanitise-article-html";
import { slugOf } from "./slug";
import { takeApart } from "./take-apart";

type Details = Omit<ArticleDraft, "blocks" | "faq">;

/**
 * Makes the article of what a reader has found: its safe blocks, and beside them the biography and the
 * frequently asked questions that stood among them. An article without a word is skipped.
 */
export function assembleArticle(page: Root, details: Details, rules: ArticleHtmlRules = {}): Reading {
  const what = `“${details.title}”`;
  const tree = articleTree(page, rules);
  const { body, biography, faq, lost } = takeApart(tree);
  const blocks = blocksOf(body);
  if (blocks.every((block) => block.text === "")) {
    return { drafts: [], skipped: [{ what, why: "it has no text" }] };
  }
  const skipped: Skipped[] = lost.map((text) => ({
    what: `“${excerpt(text)}” in ${what}`,
    why: "it stands among the frequently asked questions, and is neither question nor answer",
  }));
  const lostPictures = picturesIn(page) - picturesIn(tree);
  skipped.push(
    ...counted(lostPictures, ["picture", "pictures"], `in ${what}`, "pictures are taken over https alone"),
  );
  const authors = biography ? withBiography(details.authors, biography) : details.authors;
  if (!authors) skipped.push({ what: `the biography in ${what}`, why: "it doesn’t say whose it is" });
  return { drafts: [{ ...details, authors: authors ?? details.authors, blocks, faq }], skipped };
}

/** Gives the biography to the author it names; to the only author; else to the name that it begins with. */
function withBiography(authors: AuthorDraft[], bio: string): AuthorDraft[] | undefined {
  const only = authors.length === 1 ? authors[0] : undefined;
  const named = authors.find((author) => bio.includes(author.name)) ?? only;
  if (named) return authors.map((author) => (author === named ? { ...author, bio } : author));
  const name = NAME_AT_START.exec(bio)?.[1];
  return name && authors.length === 0 ? [{ slug: slugOf(name), name, bio }] : undefined;
}

/** Two to four capitalised words before the verb of a biography: "Ada Lovelace is …". */
const NAME_AT_START =
  /^((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,3}\p{Lu}[\p{L}\p{M}'’-]+)\s+(?:is|was|has|writes|lives|works|grew|teaches)\s/u;

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trim()}…` : text;
}

function picturesIn(node: Nodes): number {
  if (node.type === "element" && node.tagName === "img") return 1;
  return "children" in node ? node.children.reduce((sum, child) => sum + picturesIn(child), 0) : 0;
}
