import { toString as textOf } from "hast-util-to-string";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** The words of sanitised HTML, its paragraphs parted by spaces. */
export function wordsOf(html: string): string {
  return parser
    .parse(html)
    .children.map((node) => (node.type === "doctype" ? "" : textOf(node)))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
