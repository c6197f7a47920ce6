import type { Element, ElementContent, Nodes, RootContent } from "hast";

/** Elements that are never part of a text, with all that is in them. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  `script style template head title meta link base iframe frame frameset object embed applet svg math
   canvas audio video source track map area button input select textarea option datalist progress meter nav dialog
   noframes noembed`.split(/\s+/),
);

/** Elements that stay as blocks of their own. */
const BLOCKS = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure pre table hr".split(" "));

/** Elements that only hold others together, and parts that stand outside their block. */
const FRAMES = new Set(
  `div section article main header footer aside center details summary address fieldset form hgroup html body
   li dt dd figcaption`.split(/\s+/),
);

/** A figure around one of these, or around no picture, is a frame. */
const NO_PICTURE = new Set("figure table blockquote pre".split(" "));

const PICTURES = new Set(["img"]);

/** Parts of blocks, whose words may stand without a paragraph. */
const PARTS = new Set("li dt dd th td caption figcaption".split(" "));

export type FlowRules = {
  /** WordPress keeps paragraphs as text between blank lines, and a line break as a line's end. */
  blankLines?: boolean;
};

/**
 * Lays out what a page's HTML holds as the plain sequence of blocks that a text is: frames around blocks
 * fall away, words that stand bare become paragraphs. Not yet safe: `sanitiseArticleHtml` comes after it.
 */
export function flow(nodes: readonly RootContent[], rules: FlowRules = {}): Element[] {
  const blocks: Element[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    blocks.push(...paragraphs(run, rules));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === "text") run.push(node);
    if (node.type !== "element" || NO_TEXT.has(node.tagName)) continue;
    if (isBlock(node)) {
      endRun();
      blocks.push(...layOut(node, rules));
    } else if (FRAMES.has(node.tagName) || holdsBlocks(node)) {
      endRun();
      blocks.push(...(node.tagName === "summary" ? [strongLine(node)] : flow(node.children, rules)));
    } else {
      run.push(node);
    }
  }
  endRun();
  return blocks;
}

function isBlock(node: Element): boolean {
  if (!BLOCKS.has(node.tagName)) return false;
  return node.tagName !== "figure" || (holds(node, PICTURES) && !holds(node, NO_PICTURE));
}

function holdsBlocks(node: Element): boolean {
  return holds(node, BLOCKS) || holds(node, FRAMES);
}

function holds(node: Element, names: ReadonlySet<string>): boolean {
  return node.children.some(
    (child) => child.type === "element" && (names.has(child.tagName) || holds(child, names)),
  );
}

function layOut(node: Element, rules: FlowRules): Element[] {
  switch (node.tagName) {
    case "p":
      return splitAtBreaks(node.children).map((children) => pictureOr({ ...node, children }));
    case "h1":
      return [{ ...node, tagName: "h2" }];
    case "h5":
    case "h6":
      return [{ ...node, tagName: "h4" }];
    case "blockquote":
      return [{ ...node, children: flow(node.children, rules) }];
    default:
      return [{ ...node, children: node.children.flatMap(inBlock) }];
  }
}

/** Inside lists, tables and figures words may stand bare; only frames and what is no text fall away. */
function inBlock(node: ElementContent): ElementContent[] {
  if (node.type !== "element") return [node];
  if (NO_TEXT.has(node.tagName)) return [];
  const children = node.children.flatMap(inBlock);
  const isFrame = FRAMES.has(node.tagName) && !PARTS.has(node.tagName);
  return isFrame ? [{ type: "text", value: "\n" }, ...children] : [{ ...node, children }];
}

function paragraphs(run: ElementContent[], rules: FlowRules): Element[] {
  const nodes = rules.blankLines ? run.flatMap(linesToBreaks) : run;
  return splitAtBreaks(nodes)
    .filter((children) => children.some((child) => child.type === "element" || hasWords(child)))
    .map((children) => pictureOr({ type: "element", tagName: "p", properties: {}, children }));
}

/** A line's end becomes a break, a blank line two: the same as `splitAtBreaks` parts paragraphs at. */
function linesToBreaks(node: ElementContent): ElementContent[] {
  if (node.type !== "text") return [node];
  return node.value.split(/[ \t]*\r?\n/).flatMap((value, n) => {
    const text: ElementContent = { type: "text", value };
    const lineBreak: Element = { type: "element", tagName: "br", properties: {}, children: [] };
    return n > 0 ? [lineBreak, text] : [text];
  });
}

/** Two breaks in a row are how old tools part paragraphs. */
function splitAtBreaks(nodes: ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let breaks: ElementContent[] = [];
  for (const node of nodes) {
    if (isBreak(node)) breaks.push(node);
    else if (breaks.length === 0 || hasWords(node) || node.type === "element") {
      if (breaks.length > 1) parts.push([]);
      const part = parts.at(-1) ?? [];
      part.push(...(part.length > 0 ? breaks : []), node);
      breaks = [];
    }
  }
  return parts;
}

function isBreak(node: ElementContent): boolean {
  return node.type === "element" && node.tagName === "br";
}

/** A paragraph that is only a picture is a figure. */
function pictureOr(paragraph: Element): Element {
  const filled = paragraph.children.filter((child) => child.type === "element" || hasWords(child));
  const [only] = filled;
  const isPicture =
    filled.length === 1 &&
    only?.type === "element" &&
    (only.tagName === "img" || (holds(only, PICTURES) && !hasWords(only)));
  return isPicture ? { ...paragraph, tagName: "figure", children: [only] } : paragraph;
}

function strongLine(summary: Element): Element {
  const strong: Element = { ...summary, tagName: "strong" };
  return { ...summary, tagName: "p", children: [strong] };
}

function hasWords(node: Nodes): boolean {
  if (node.type === "text") return /\S/.test(node.value);
  return "children" in node && node.children.some(hasWords);
}
