import { createElement, type ReactNode } from "react";
import type { WrittenNode } from "@/lib/anonymity/protocol/views";

/** What writing in a letter can be made of; anything else stays words. */
const ELEMENTS = new Set(["p", "br", "em", "strong", "blockquote", "ul", "ol", "li", "a", "code", "pre"]);
const LINK = /^(?:https?:|mailto:)/i;

/** The words of a letter or an answer, built from a tree, so that no page needs a parser for them. */
export function LetterWords({ words, className }: { words: WrittenNode[]; className?: string }) {
  return <div className={className}>{words.map(build)}</div>;
}

function build(node: WrittenNode, key: number): ReactNode {
  if (typeof node === "string") return node;
  const children = node.children.map(build);
  if (!ELEMENTS.has(node.tag)) return children;
  const link =
    node.tag === "a" && node.href && LINK.test(node.href)
      ? { href: node.href, rel: "nofollow ugc noopener" }
      : {};
  return createElement(node.tag, { key, start: node.start, ...link }, ...children);
}
