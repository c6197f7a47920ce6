import type { Nodes, RootContent } from "hast";
import { type ComponentProps, createElement, type ReactNode } from "react";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * What may stand in writing. The sanitisers have been there before; this is the second wall: an element or attribute
 * that isn't in these lists isn't made, whatever a row in the database says.
 */
const ELEMENTS = new Set(
  `p h2 h3 h4 em strong b i a ul ol li blockquote figure figcaption img code pre hr br sup sub dl dt dd table caption
  thead tbody tfoot tr th td abbr cite q del s ins kbd mark small span`.split(/\s+/),
);
const ATTRIBUTES: Readonly<Record<string, string | undefined>> = {
  href: "href",
  rel: "rel",
  src: "src",
  alt: "alt",
  width: "width",
  height: "height",
  // Without these a picture is fetched at once, and its host is told whose page it stands on.
  loading: "loading",
  decoding: "decoding",
  referrerPolicy: "referrerPolicy",
  start: "start",
  reversed: "reversed",
  title: "title",
  colSpan: "colSpan",
  rowSpan: "rowSpan",
  scope: "scope",
  lang: "lang",
  dir: "dir",
  id: "id",
  className: "className",
  ariaLabel: "aria-label",
  ariaHidden: "aria-hidden",
  dataBlock: "data-block",
  dataGloss: "data-gloss",
};
const TABLE_PARTS = new Set(["table", "thead", "tbody", "tfoot", "tr"]);
const LINK = /^(?:https?:|mailto:|#)/i;

type Props = { html: string } & Omit<ComponentProps<"div">, "children">;

/** Sanitised HTML, as people wrote it, in one element. */
export function Written({ html, ...rest }: Props) {
  return <div {...rest}>{writtenNodes(parseWriting(html))}</div>;
}

/** The tree of sanitised HTML. */
export function parseWriting(html: string): RootContent[] {
  return parser.parse(html).children;
}

/** A tree as elements for the page. */
export function writtenNodes(nodes: readonly Nodes[]): ReactNode[] {
  return nodes.map((node, key) => writtenNode(node, key));
}

function writtenNode(node: Nodes, key: number): ReactNode {
  if (node.type === "text") return node.value;
  if (node.type !== "element" || !ELEMENTS.has(node.tagName)) return null;
  const props: Record<string, unknown> = { key };
  for (const [name, value] of Object.entries(node.properties)) {
    // Ours, not a writer's: no sanitiser lets `data-` attributes through.
    if (name === "dataAnchor") props.style = { anchorName: value };
    const attribute = ATTRIBUTES[name];
    if (!attribute || value === null || value === undefined) continue;
    if ((name === "href" || name === "src") && !LINK.test(String(value))) continue;
    props[attribute] = Array.isArray(value) ? value.join(" ") : value;
  }
  if (node.children.length === 0) return createElement(node.tagName, props);
  // The line breaks between a table's parts are nothing, and React wants none there.
  const parts = TABLE_PARTS.has(node.tagName)
    ? node.children.filter(({ type }) => type === "element")
    : node.children;
  const children = writtenNodes(parts);
  return createElement(node.tagName, props, ...children);
}
