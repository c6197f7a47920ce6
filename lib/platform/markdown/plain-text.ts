import type { List, Nodes, Root } from "mdast";
import { parseMarkdown } from "./parse-markdown";

/** The words of a contribution without marks, for excerpts, search, mail and feeds. Blocks stand a blank line apart. */
export function plainText(source: string): string {
  return plainTextOf(parseMarkdown(source));
}

/** The same of a text that has been read already. */
export function plainTextOf(text: Root): string {
  return wordsOf(text).trim();
}

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case "root":
    case "blockquote":
      return node.children.map(wordsOf).join("\n\n");
    case "list":
      return node.children.map((item, n) => numberOf(node, n) + wordsOf(item)).join("\n");
    case "listItem":
      return node.children.map(wordsOf).join("\n");
    case "break":
      return "\n";
    default:
      if ("children" in node) return node.children.map(wordsOf).join("");
      return "value" in node ? node.value : "";
  }
}

/** A numbered list keeps its numbers: "1986. That year" may be meant as a sentence. */
function numberOf(list: List, n: number): string {
  return list.ordered ? `${(list.start ?? 1) + n}. ` : "";
}
