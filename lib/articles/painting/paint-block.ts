import type { Element, ElementContent, Text } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** A place to be marked, and the letter under which something is written beside it. */
export type Gloss = { letter: string; start: number; end: number };

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Elements between whose parts no words stand, and so no marks. */
const NO_WORDS = new Set(["table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "figure"]);

/**
 * A block's element with places marked in it: on the tree, so that a mark which begins inside one element and ends in
 * another is laid around the text in each. `start` and `end` count the block's text in UTF-16 units.
 */
export function paintBlock(html: string, glosses: readonly Gloss[]): Element | undefined {
  const block = parser.parse(html).children.find((node) => node.type === "element");
  if (!block || glosses.length === 0) return block;
  return { ...block, children: paintChildren(block, { at: 0, glosses }, false) };
}

type Painter = { at: number; glosses: readonly Gloss[] };

function paintChildren(parent: Element, painter: Painter, inLink: boolean): ElementContent[] {
  return parent.children.flatMap((node): ElementContent[] => {
    if (node.type === "text") return paintText(node, painter, !NO_WORDS.has(parent.tagName), inLink);
    if (node.type !== "element") return [node];
    const from = painter.at;
    const isLink = node.tagName === "a";
    const painted = { ...node, children: paintChildren(node, painter, inLink || isLink) };
    // A link can't stand in a link: the letters of what ends in one come after it.
    return isLink
      ? [painted, ...letters(painter.glosses.filter(({ end }) => end > from && end <= painter.at))]
      : [painted];
  });
}

function paintText(node: Text, painter: Painter, words: boolean, inLink: boolean): ElementContent[] {
  const from = painter.at;
  const to = from + node.value.length;
  painter.at = to;
  const inside = painter.glosses
    .flatMap(({ start, end }) => [start, end])
    .filter((cut) => cut > from && cut < to);
  const cuts = [from, ...new Set(inside.sort((a, b) => a - b)), to];
  return cuts.slice(1).flatMap((end, n) => {
    const start = cuts[n] ?? from;
    const piece: Text = { type: "text", value: node.value.slice(start - from, end - from) };
    const over = painter.glosses.filter((gloss) => gloss.start <= start && gloss.end >= end);
    const begun = over.filter((gloss) => gloss.start === start);
    const marked = over.length > 0 && words && piece.value !== "" ? [mark(piece, over, begun)] : [piece];
    return inLink ? marked : [...marked, ...letters(over.filter((gloss) => gloss.end === end))];
  });
}

function mark(piece: Text, over: Gloss[], begun: Gloss[]): Element {
  const properties = {
    className: ["mark"],
    dataGloss: namesOf(over).join(" "),
    // What the notes in the margin line up with: the line in which their words begin.
    ...(begun.length > 0 && {
      dataAnchor: namesOf(begun)
        .map((name) => `--g${name}`)
        .join(", "),
    }),
  };
  return { type: "element", tagName: "span", properties, children: [piece] };
}

function namesOf(glosses: readonly Gloss[]): string[] {
  return glosses.map(({ letter }) => letter);
}

function letters(glosses: readonly Gloss[]): Element[] {
  return glosses.map(({ letter }) => ({
    type: "element",
    tagName: "a",
    properties: {
      className: ["gl"],
      id: `g${letter}`,
      href: `#n${letter}`,
      ariaLabel: `Note ${letter}, in the margin`,
    },
    children: [{ type: "text", value: letter }],
  }));
}
