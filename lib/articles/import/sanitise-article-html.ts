import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { keepSafeLinks } from "@/lib/platform/sanitise/keep-safe-links";
import { type FlowRules, flow, NO_TEXT } from "./flow";
import { tidy } from "./tidy";

/** What an essay needs. No ids and classes of others: ours are given by the page. */
const ALLOWED: Options = {
  tagNames:
    `p h2 h3 h4 em strong b i a ul ol li blockquote figure figcaption img code pre hr br sup sub dl dt dd
    table caption thead tbody tfoot tr th td abbr cite q del s ins kbd mark small`.split(/\s+/),
  attributes: {
    a: ["href"],
    img: ["src", "alt", "width", "height"],
    ol: ["start", "reversed"],
    abbr: ["title"],
    td: ["colSpan", "rowSpan"],
    th: ["colSpan", "rowSpan", "scope"],
    "*": ["lang", "dir"],
  },
  protocols: { href: ["http", "https", "mailto"], src: ["https"] },
  ancestors: {
    li: ["ul", "ol"],
    dt: ["dl"],
    dd: ["dl"],
    figcaption: ["figure"],
    ...Object.fromEntries(
      ["caption", "thead", "tbody", "tfoot", "tr", "th", "td"].map((n) => [n, ["table"]]),
    ),
  },
  required: {},
  strip: [...NO_TEXT],
};

const sanitiser = unified().use(rehypeSanitize, ALLOWED).freeze();
const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze();

export type ArticleHtmlRules = FlowRules & {
  /** Where relative addresses start from. */
  base?: string;
};

/** An article's HTML as its blocks, one after the other: nothing active, nothing nested that needn't be. */
export function articleTree(tree: Root, rules: ArticleHtmlRules = {}): Root {
  const laidOut: Root = { type: "root", children: flow(tree.children, rules) };
  const safe = sanitiser.runSync(laidOut);
  keepSafeLinks(safe, { rel: ["noopener"], base: rules.base });
  return tidy(safe, rules.base);
}

export function parseHtml(source: string): Root {
  return html.parse(source);
}

export function toHtml(tree: Root): string {
  return html.stringify(tree);
}

/** Article HTML with nothing in it that could act, its blocks one a line. */
export function sanitiseArticleHtml(source: string, rules: ArticleHtmlRules = {}): string {
  return toHtml(articleTree(parseHtml(source), rules));
}
