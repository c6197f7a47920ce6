import type { ElementContent, Nodes } from "hast";

const SCHEMES = ["http:", "https:", "mailto:"];

export type LinkRules = {
  /** What `rel` every link carries. */
  rel: string[];
  /** Where relative addresses start from; without it they are no links. */
  base?: string;
};

/**
 * Leaves only links that go to an absolute http, https or mailto address. Any other keeps its words and
 * loses its address: a relative one would lead to a place of ours that its writer never meant.
 */
export function keepSafeLinks(tree: Nodes, rules: LinkRules): void {
  if (!("children" in tree)) return;
  const kept: ElementContent[] = [];
  for (const child of tree.children) {
    if (child.type === "doctype") continue;
    keepSafeLinks(child, rules);
    if (child.type !== "element" || child.tagName !== "a") {
      kept.push(child);
      continue;
    }
    const href = safeAddress(child.properties.href, rules.base);
    if (href) kept.push({ ...child, properties: { href, rel: rules.rel } });
    else kept.push(...child.children);
  }
  tree.children = kept;
}

function safeAddress(href: unknown, base?: string): string | undefined {
  if (typeof href !== "string" || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return SCHEMES.includes(url.protocol) ? url.href : undefined;
}
