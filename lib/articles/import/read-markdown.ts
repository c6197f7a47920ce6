import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import rehypeRaw from "rehype-raw";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { AuthorDraft, Reading, Source } from "./article-draft";
import { assembleArticle } from "./assemble-article";
import { cleanLine } from "./clean-line";
import { decode } from "./decode";
import { type FrontMatter, frontMatterOf } from "./front-matter";
import { slugOf, wordsOfFile } from "./slug";

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    // Footnotes stand under a rule at the end, without links: those would need ids of others.
    footnoteLabelTagName: "hr",
    footnoteLabel: " ",
    footnoteBackContent: () => [],
  })
  .use(rehypeRaw)
  .freeze();

/**
 * Reads one article from Markdown with YAML front matter. HTML in it is taken as HTML, and sanitised.
 * @throws ImportProblem
 */
export function readMarkdown(source: Source): Reading {
  const { matter, body } = frontMatterOf(source.name, decode(source));
  const tree: Root = pipeline.runSync(pipeline.parse(body));
  const heading = takeTitle(tree);
  const stated = matter.title ?? (heading && cleanLine(heading));
  const title = stated || wordsOfFile(source.name);
  if (matter.draft) return { drafts: [], skipped: [{ what: `“${title}”`, why: "it is a draft" }] };
  return assembleArticle(tree, {
    slug: slugOf(matter.slug ?? wordsOfFile(source.name)),
    title,
    guessed: stated ? [] : ["title"],
    standfirst: matter.standfirst,
    language: matter.language,
    publishedAt: matter.published,
    hub: matter.hub && { title: matter.hub.title, slug: slugOf(matter.hub.slug ?? matter.hub.title) },
    plate: matter.plate,
    cloth: matter.cloth,
    authors: authorsOf(matter),
    source: source.name,
  });
}

function authorsOf({ authors = [], bio }: FrontMatter): AuthorDraft[] {
  return authors.map((author) => ({
    slug: slugOf(author.slug ?? author.name),
    name: author.name,
    bio: author.bio ?? (authors.length === 1 ? bio : undefined),
  }));
}

/** A heading of the first level, where one is written into the text, is the article's title. */
function takeTitle(tree: Root): string | undefined {
  const at = tree.children.findIndex((node) => node.type === "element" && node.tagName === "h1");
  const [heading] = at < 0 ? [] : tree.children.splice(at, 1);
  return heading?.type === "element" ? textOf(heading) : undefined;
}
