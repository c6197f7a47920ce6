import type { Element, ElementContent, Text } from "hast";

/** Elements inside a line that begin another. */
const INNER_LINES = new Set("p ul ol dl blockquote figure pre table hr h2 h3 h4".split(" "));

/**
 * Takes away the spaces that a browser doesn't show (at a line's start and end, after another space) and
 * writes a line's end after each break and around each inner block.
 */
export function settleSpaces(line: Element): Element {
  let last: Text | undefined;
  let afterSpace = true;
  let words = false;
  let newLine = false;

  const endLine = () => {
    if (last) last.value = last.value.replace(/ $/, "");
    last = undefined;
    afterSpace = true;
  };
  const begin = (): ElementContent[] => {
    const start: ElementContent[] = newLine && words ? [{ type: "text", value: "\n" }] : [];
    words = true;
    newLine = false;
    return start;
  };
  const settle = (node: ElementContent): ElementContent[] => {
    if (node.type === "text") {
      const value = afterSpace ? node.value.replace(/^ /, "") : node.value;
      if (value === "") return [];
      const start = begin();
      last = { type: "text", value };
      afterSpace = value.endsWith(" ");
      return [...start, last];
    }
    if (node.type !== "element") return [];
    if (node.tagName === "br") {
      endLine();
      newLine = true;
      return words ? [node] : [];
    }
    if (INNER_LINES.has(node.tagName)) {
      endLine();
      newLine = true;
      const start = begin();
      newLine = true;
      return [...start, node];
    }
    if (node.tagName === "img") {
      const start = begin();
      last = undefined;
      afterSpace = false;
      return [...start, node];
    }
    return [{ ...node, children: node.children.flatMap(settle) }];
  };

  const children = line.children.flatMap(settle);
  endLine();
  return { ...line, children };
}
