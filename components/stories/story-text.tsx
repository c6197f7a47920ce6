import type { Element, ElementContent } from "hast";
import type { ReactNode } from "react";
import { parseWriting, writtenNodes } from "@/components/ui/written";
import { closeWithComma } from "@/lib/articles/painting/close-with-comma";

/** How many words at a story's beginning stand in small capitals. */
const FIRST_WORDS = 5;

type Props = {
  html: string;
  /** Stands beside the first block. */
  children?: ReactNode;
};

/** A story's blocks: its first words in small capitals, its end closed by the comma. */
export function StoryText({ html, children }: Props) {
  const blocks = parseWriting(html).filter((node) => node.type === "element");
  const [first, ...others] = writtenNodes(
    blocks.map((block, n) => {
      const begun = n === 0 ? beginInCapitals(block) : block;
      return n === blocks.length - 1 && block.tagName === "p" ? closeWithComma(begun) : begun;
    }),
  );
  return (
    <>
      {first}
      {children}
      {others}
    </>
  );
}

function beginInCapitals(block: Element): Element {
  const [first, ...others] = block.children;
  if (block.tagName !== "p" || first?.type !== "text") return block;
  const end = new RegExp(`^(?:\\S+\\s+){${FIRST_WORDS - 1}}\\S+`).exec(first.value)?.[0].length;
  if (!end) return block;
  const begun: ElementContent = {
    type: "element",
    tagName: "span",
    properties: { className: ["first-words"] },
    children: [{ type: "text", value: first.value.slice(0, end) }],
  };
  return { ...block, children: [begun, { type: "text", value: first.value.slice(end) }, ...others] };
}
