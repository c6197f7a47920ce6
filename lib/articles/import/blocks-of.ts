import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { ArticleBlock } from "@/db/schema/articles";
import { type BlockKind, KIND_OF_ELEMENT } from "../block-kinds";
import { toHtml } from "./sanitise-article-html";

/** The blocks of a sanitised article: its top-level elements, each with an id that stays while its words do. */
export function blocksOf(tree: Root): ArticleBlock[] {
  const seen = new Map<string, number>();
  return tree.children.flatMap((node) => {
    if (node.type !== "element") return [];
    const kind = KIND_OF_ELEMENT[node.tagName];
    if (!kind) return [];
    const text = textOf(node);
    const stem = stemOf(kind, node, text);
    const nth = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, nth);
    return [
      { id: nth > 1 ? `${stem}-${nth}` : stem, kind, html: toHtml({ type: "root", children: [node] }), text },
    ];
  });
}

/**
 * Curly quotes, kinds of dash and kinds of space don't count: publishing tools change them on their own. A
 * picture without a caption is known by its address.
 */
function stemOf(kind: BlockKind, node: Element, text: string): string {
  const words = text
    .normalize("NFKC")
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―]+|-{2,}/g, "-")
    .replace(/[\s\p{Cf}]+/gu, " ")
    .trim();
  const content = words || sourceOf(node);
  return `b${createHash("sha256").update(`${kind}\n${content}`).digest("hex").slice(0, 12)}`;
}

function sourceOf(node: Element): string {
  if (node.tagName === "img") return String(node.properties.src);
  for (const child of node.children) {
    const source = child.type === "element" ? sourceOf(child) : "";
    if (source) return source;
  }
  return "";
}
