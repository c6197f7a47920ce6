import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { WrittenNode } from "@/lib/anonymity/protocol/views";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** What contribution Markdown can become; nothing else is passed on. */
const TAGS = new Set(["p", "br", "em", "strong", "blockquote", "ul", "ol", "li", "a", "code", "pre"]);

/**
 * Sanitised HTML as a tree that a page can build without a parser of its own, so that what a receipt opens reaches
 * the browser as data and never as markup.
 */
export function writtenTree(html: string): WrittenNode[] {
  return parser.parse(html).children.flatMap(toWritten);
}

function toWritten(node: Nodes): WrittenNode[] {
  if (node.type === "text") return [node.value];
  if (node.type !== "element") return [];
  const children = node.children.flatMap(toWritten);
  if (!TAGS.has(node.tagName)) return children;
  const { href, start } = node.properties;
  return [
    {
      tag: node.tagName,
      ...(typeof href === "string" ? { href } : {}),
      ...(typeof start === "number" ? { start } : {}),
      children,
    },
  ];
}
