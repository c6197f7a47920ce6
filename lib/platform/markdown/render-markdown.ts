import type { Root } from "mdast";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { keepSafeLinks } from "../sanitise/keep-safe-links";
import { parseMarkdown } from "./parse-markdown";

const ALLOWED: Options = {
  tagNames: ["p", "br", "em", "strong", "blockquote", "ul", "ol", "li", "a", "code", "pre"],
  attributes: { a: ["href"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script"],
};

const pipeline = unified().use(remarkRehype).use(rehypeSanitize, ALLOWED).use(rehypeStringify).freeze();

/**
 * The HTML of a contribution: the subset of `parseMarkdown`, sanitised. Links are nobody's
 * recommendation (`nofollow ugc`) and learn nothing of the page that they are opened from (`noopener`).
 */
export function renderMarkdown(source: string): string {
  return htmlOf(parseMarkdown(source));
}

/** The same of a text that has been read already. */
export function htmlOf(text: Root): string {
  const tree = pipeline.runSync(text);
  keepSafeLinks(tree, { rel: ["nofollow", "ugc", "noopener"] });
  return pipeline.stringify(tree);
}
