import type { Element, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { Reading, Source } from "./article-draft";
import { assembleArticle } from "./assemble-article";
import { cleanLine } from "./clean-line";
import { decode, decoderOf } from "./decode";
import { detailsOf, elements, hasClass } from "./html-details";
import { ImportProblem } from "./import-problem";
import { isLanguage } from "./language";
import { parseMoment } from "./parse-moment";
import { slugOf, wordsOfFile } from "./slug";

const parser = unified().use(rehypeParse).freeze();
const CHARSET = /<meta[^>]+charset=["']?([\w-]+)/i;

/** Where a page keeps its article, the surest first. */
const PLACES: ((node: Element) => boolean)[] = [
  (node) => hasClass(node, "e-content"),
  (node) => node.tagName === "article",
  (node) => node.tagName === "main",
  (node) => node.tagName === "body",
];
/** What stands around an article inside its place. */
const AROUND = new Set(["nav", "footer", "aside", "form"]);

/**
 * Reads one article from a page: its text from `<article>`, `<main>` or `<body>`, the rest from its head.
 * @throws ImportProblem
 */
export function readHtml(source: Source): Reading {
  const page = parser.parse(decode(source, encodingOf(source)));
  const details = detailsOf(page);
  const place = PLACES.map((is) => [...elements(page)].find(is)).find((node) => node !== undefined);
  const headings = [...elements(page)].filter((node) => node.tagName === "h1");
  const own = headings.find((heading) => place && holds(place, heading));
  const heading = own ?? headings[0];
  const stated = cleanLine(
    (own && textOf(own)) ?? details.headline ?? (heading && textOf(heading)) ?? details.title ?? "",
  );
  const tree: Root = {
    type: "root",
    children: (place?.children ?? []).flatMap((node) => withoutRest(node, own)),
  };
  const publishedAt = details.published ? parseMoment(details.published) : undefined;
  if (details.published && !publishedAt) {
    throw new ImportProblem(source.name, `the date of publication is not a date: “${details.published}”`);
  }
  const { address, hub } = details;
  return assembleArticle(
    tree,
    {
      slug: slugOf(lastPart(address) ?? wordsOfFile(source.name)),
      title: stated || wordsOfFile(source.name),
      guessed: stated ? [] : ["title"],
      standfirst: details.standfirst,
      language: details.language && isLanguage(details.language) ? details.language : undefined,
      publishedAt,
      hub: hub ? { title: cleanLine(hub), slug: slugOf(hub) } : undefined,
      authors: details.authors.map((name) => ({ name, slug: slugOf(name) })),
      source: source.name,
    },
    { base: address },
  );
}

/** What the page declares near its start; browsers pass over encodings that they don't know, too. */
function encodingOf({ bytes }: Source): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const declared = CHARSET.exec(start)?.[1];
  return declared && decoderOf(declared) ? declared : undefined;
}

/** Leaves out navigation and the like, and the title with the header that it stands in. */
function withoutRest<T extends RootContent>(node: T, title: Element | undefined): T[] {
  if (node.type !== "element") return [node];
  if (AROUND.has(node.tagName) || node === title) return [];
  if (node.tagName === "header" && title && holds(node, title)) return [];
  return [{ ...node, children: node.children.flatMap((child) => withoutRest(child, title)) }];
}

function holds(node: Element, other: Element): boolean {
  return node.children.some((child) => child.type === "element" && (child === other || holds(child, other)));
}

/** The words that end an address: `my-article` of `https://x.example/2025/my-article/`. */
export function lastPart(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const part = new URL(address).pathname.split("/").filter(Boolean).at(-1);
  return part && decodeSlug(part).replace(/\.html?$/, "");
}

/** Addresses in other scripts are stored percent-encoded. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
