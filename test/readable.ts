import type { Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** The words of a page that stand in it without any script, as a reader or a crawler gets them. */
export function readable(html: string): string {
  const words: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "text") words.push(node.value);
    if (node.type === "element" && (UNREAD.has(node.tagName) || node.properties.hidden)) return;
    if ("children" in node) node.children.forEach(visit);
  };
  visit(unified().use(rehypeParse).parse(html));
  return words.join("").replace(/\s+/g, " ");
}

const UNREAD = new Set(["script", "template", "style", "noscript"]);
