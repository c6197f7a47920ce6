import type { Element, ElementContent } from "hast";

/**
 * Closes a text the way every text is closed here: with a comma where its full stop would be, since what follows goes
 * on. A last line that ends in another sign keeps it.
 */
export function closeWithComma(block: Element): Element {
  const comma: Element = {
    type: "element",
    tagName: "span",
    properties: { className: ["endc"], ariaHidden: "true" },
    children: [{ type: "text", value: "," }],
  };
  return { ...block, children: [...withoutStop(block.children), comma] };
}

function withoutStop(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  const before = children.slice(0, -1);
  if (last?.type === "text") return [...before, { ...last, value: last.value.replace(/(?<!\.)\.\s*$/, "") }];
  // The letter of a note may stand after the stop, and isn't part of the text.
  if (last?.type !== "element") return children;
  const { className } = last.properties;
  if (Array.isArray(className) && className.includes("gl")) return [...withoutStop(before), last];
  return [...before, { ...last, children: withoutStop(last.children) }];
}
