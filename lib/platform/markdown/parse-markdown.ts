import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { cutLines } from "./cut-lines";
import { limitMarkers } from "./limit-markers";

/**
 * What the subset leaves out. The parser then doesn't see these constructs, so that whoever types a
 * table, a tag or a line of dashes gets back what was typed.
 */
const LEFT_OUT = [
  "characterReference",
  "codeIndented",
  "definition",
  "htmlFlow",
  "htmlText",
  "labelStartImage",
  "setextUnderline",
];

/** Quotes and lists inside one another; deeper ones join the one around them. */
const DEEPEST = 6;

/**
 * Signs by whose number squared the parser's time grows: a text with more of them than anyone writes is read
 * without what they stand for.
 */
const COSTLY = [
  { sign: /\*+|_+/g, most: 600, means: "attention" },
  { sign: /\[/g, most: 600, means: "labelStartLink" },
];

const LINKS = { syntax: gfmAutolinkLiteral(), tree: gfmAutolinkLiteralFromMarkdown() };

/**
 * Reads the Markdown of contributions: paragraphs, line breaks, emphasis, quotes, lists, links and code.
 * A heading becomes a strong paragraph, an image its description. Any input of the accepted length is read
 * in bounded time and depth.
 */
export function parseMarkdown(source: string): Root {
  const { marked, rest } = cutLines(source);
  const text = limitMarkers(marked);
  const tree = fromMarkdown(text, grammarFor(marked));
  tree.children = tree.children.flatMap((child) => (isFlow(child) ? simplify(child, text, 0) : []));
  tree.children.push(...plainParagraphs(rest));
  return tree;
}

/** What comes after the last line that is read as Markdown: paragraphs and lines as they were typed. */
function plainParagraphs(source: string): Flow[] {
  const paragraphs: string[][] = [[]];
  for (const line of source.split(/\r\n?|\n/)) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ type: "paragraph", children: intoLines(lines.join("\n")) }));
}

/** The subset: CommonMark without what is left out, and addresses that are links by themselves. */
function grammarFor(source: string): Options {
  const tooMany = COSTLY.filter(({ sign, most }) => (source.match(sign)?.length ?? 0) > most);
  const leftOut = [...LEFT_OUT, ...tooMany.map(({ means }) => means)];
  return { extensions: [LINKS.syntax, { disable: { null: leftOut } }], mdastExtensions: [LINKS.tree] };
}

type Flow = BlockContent | DefinitionContent;

function isFlow(node: Nodes): node is Flow {
  return ["paragraph", "heading", "blockquote", "list", "code", "thematicBreak"].includes(node.type);
}

function simplify(node: Flow, source: string, depth: number): Flow[] {
  const inside = (children: Flow[]) => children.flatMap((child) => simplify(child, source, depth + 1));
  switch (node.type) {
    case "heading":
      return [{ type: "paragraph", children: [{ type: "strong", children: breakLines(node.children) }] }];
    case "paragraph": {
      const children = breakLines(node.children);
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case "thematicBreak": {
      const { start, end } = node.position ?? {};
      return [{ type: "paragraph", children: intoLines(source.slice(start?.offset, end?.offset)) }];
    }
    case "blockquote": {
      const children = inside(node.children);
      return depth < DEEPEST ? [{ ...node, children }] : children;
    }
    case "list": {
      const items = node.children.map((item) => ({ ...item, children: inside(item.children) }));
      return depth < DEEPEST ? [{ ...node, children: items }] : items.flatMap((item) => item.children);
    }
    default:
      return [node];
  }
}

/** A line that ends where its writer ended it, and an image (its `!` and a link) that becomes its words. */
function breakLines(children: PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((node, at): PhrasingContent[] => {
    if (node.type === "link" && isImage(children, at)) return breakLines(node.children);
    if (node.type === "text") {
      const isMark = isImage(children, at + 1);
      return intoLines(isMark ? node.value.slice(0, -1) : node.value);
    }
    return "children" in node ? [{ ...node, children: breakLines(node.children) }] : [node];
  });
}

function isImage(children: PhrasingContent[], at: number): boolean {
  const mark = children[at - 1];
  const link = children[at];
  if (mark?.type !== "text" || link?.type !== "link") return false;
  const touches = mark.position?.end.offset === link.position?.start.offset;
  return touches && mark.value.endsWith("!");
}

function intoLines(value: string): PhrasingContent[] {
  return value
    .split("\n")
    .flatMap((line, n): PhrasingContent[] => [
      ...(n > 0 ? [{ type: "break" } as const] : []),
      ...(line ? [{ type: "text", value: line } as const] : []),
    ]);
}
