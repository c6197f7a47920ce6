import type { Element, ElementContent, Root, RootContent } from "hast";
import { settleSpaces } from "./settle-spaces";

/** Elements that hold only lines, never bare words. */
const HOLDERS = new Set("ul ol dl table thead tbody tfoot tr blockquote figure".split(" "));
/** Elements that hold words, and begin a line of their own. */
const LINES = new Set("p h2 h3 h4 li dt dd figcaption caption td th".split(" "));
/** Elements that are something without words in them. */
const WORDLESS = new Set("img hr br td th".split(" "));

/**
 * Brings safe HTML to the one form in which blocks are stored: NFC, single spaces, no empty elements, a
 * line's end wherever a reader sees one. So the `textContent` of a block in a browser is its stored text,
 * letter by letter, and a selection's offsets mean the same on both sides.
 */
export function tidy(tree: Root, base?: string): Root {
  const blocks = tree.children.flatMap((node) => (node.type === "element" ? tidyElement(node, base) : []));
  return { type: "root", children: onLines(blocks) };
}

function tidyElement(node: Element, base?: string): Element[] {
  if (node.tagName === "img") return picture(node, base);
  if (node.tagName === "pre") return prune({ ...node, children: keepLines(node.children) });
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === "element") return tidyElement(child, base);
    if (child.type !== "text" || HOLDERS.has(node.tagName)) return [];
    return [{ type: "text", value: child.value.normalize("NFC").replace(/[ \t\n\r\f]+/g, " ") }];
  });
  if (node.tagName === "figure") {
    return children.some(holdsPicture) ? [{ ...node, children }] : captionAlone(children);
  }
  if (HOLDERS.has(node.tagName)) return prune({ ...node, children: onLines(children) });
  return LINES.has(node.tagName) ? prune(settleSpaces({ ...node, children })) : [{ ...node, children }];
}

/** Drops what holds neither words nor pictures; a table keeps its empty cells. */
function prune(node: Element): Element[] {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === "element") return prune(child);
    return child.type === "text" && child.value === "" ? [] : [child];
  });
  return WORDLESS.has(node.tagName) || children.some(isSomething) ? [{ ...node, children }] : [];
}

function isSomething(node: ElementContent): boolean {
  if (node.type === "text") return /\S/.test(node.value);
  return node.type === "element" && (node.tagName === "img" || node.children.some(isSomething));
}

function holdsPicture(node: ElementContent): boolean {
  return node.type === "element" && (node.tagName === "img" || node.children.some(holdsPicture));
}

function captionAlone(children: ElementContent[]): Element[] {
  return children.flatMap((child) =>
    child.type === "element" && child.tagName === "figcaption" ? [{ ...child, tagName: "p" }] : [],
  );
}

/** Pictures come over https, and don't tell their host which article is being read. */
function picture(node: Element, base?: string): Element[] {
  const { src, alt, width, height } = node.properties;
  if (typeof src !== "string" || !URL.canParse(src, base)) return [];
  const url = new URL(src, base);
  if (url.protocol !== "https:") return [];
  return [
    {
      ...node,
      properties: {
        src: url.href,
        alt: typeof alt === "string" ? alt : "",
        width: pixels(width),
        height: pixels(height),
        loading: "lazy",
        decoding: "async",
        referrerPolicy: "no-referrer",
      },
    },
  ];
}

function pixels(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** Code and verse keep their spaces. A line's end at the very start would be lost in a browser. */
function keepLines(children: ElementContent[]): ElementContent[] {
  let begun = false;
  const keep = (node: ElementContent): ElementContent[] => {
    if (node.type === "element") {
      if (node.tagName === "br") return [{ type: "text", value: "\n" }];
      return node.tagName === "img" ? [] : [{ ...node, children: node.children.flatMap(keep) }];
    }
    if (node.type !== "text") return [];
    const value = node.value.normalize("NFC").replace(/\r\n?/g, "\n");
    const kept = begun ? value : value.replace(/^\n+/, "");
    begun ||= kept !== "";
    return [{ type: "text", value: kept }];
  };
  return children.flatMap(keep);
}

function onLines<T extends RootContent | ElementContent>(nodes: T[]) {
  return nodes.flatMap((node, n) => (n > 0 ? [{ type: "text", value: "\n" } as const, node] : [node]));
}
