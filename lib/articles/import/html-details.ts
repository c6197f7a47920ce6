import type { Element, Nodes, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { z } from "zod";
import { cleanLine } from "./clean-line";

/** What a page says about itself in its head and its JSON-LD. */
export type PageDetails = {
  headline?: string;
  title?: string;
  standfirst?: string;
  language?: string;
  published?: string;
  authors: string[];
  hub?: string;
  /** The page's own address. */
  address?: string;
};

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const LinkedArticle = z.object({
  "@type": z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([named.transform((name) => [name]), z.array(named)])
    .optional()
    .catch(undefined),
  articleSection: z
    .union([z.string(), z.array(z.string()).transform(([first]) => first)])
    .optional()
    .catch(undefined),
});

/** Reads the details of a page: from its JSON-LD, its metadata, and the marks of microformats. */
export function detailsOf(page: Root): PageDetails {
  const all = [...elements(page)];
  const meta = (...names: string[]) => {
    const found = names
      .map((name) => all.find((node) => isMeta(node, name)))
      .find((node) => node !== undefined);
    return wordsIn(found?.properties.content);
  };
  const first = (is: (node: Element) => boolean) => {
    const found = all.find(is);
    return found && (cleanLine(textOf(found)) || undefined);
  };
  const linked = all.flatMap((node) => (isJsonLd(node) ? linkedArticles(textOf(node)) : [])).at(0);
  const time = all.find((node) => node.tagName === "time" && hasClass(node, "dt-published"));
  const author = meta("author", "article:author_name") ?? first((node) => hasClass(node, "p-author"));
  const canonical = all.find(
    (node) => node.tagName === "link" && String(node.properties.rel) === "canonical",
  );
  return {
    headline: linked?.headline ?? meta("og:title"),
    title: first((node) => node.tagName === "title"),
    standfirst: meta("description", "og:description"),
    language: wordsIn(all.find((node) => node.tagName === "html")?.properties.lang),
    published:
      linked?.datePublished ?? meta("article:published_time", "date") ?? wordsIn(time?.properties.dateTime),
    authors: (linked?.author ?? (author ? [author] : [])).map(cleanLine).filter(Boolean),
    hub: linked?.articleSection ?? meta("article:section"),
    address: wordsIn(canonical?.properties.href) ?? meta("og:url"),
  };
}

function isMeta(node: Element, name: string): boolean {
  const { name: plain, property } = node.properties;
  return node.tagName === "meta" && (plain === name || property === name);
}

export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

export function* elements(node: Nodes): Generator<Element> {
  if (node.type === "element") yield node;
  if ("children" in node) for (const child of node.children) yield* elements(child);
}

function wordsIn(value: unknown): string | undefined {
  return typeof value === "string" ? cleanLine(value) || undefined : undefined;
}

function isJsonLd(node: Element): boolean {
  return node.tagName === "script" && node.properties.type === "application/ld+json";
}

function linkedArticles(json: string) {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return [];
  }
  const graph = z.object({ "@graph": z.array(z.unknown()) }).safeParse(data);
  const things = graph.success ? graph.data["@graph"] : Array.isArray(data) ? data : [data];
  return things.flatMap((thing) => {
    const article = LinkedArticle.safeParse(thing);
    return article.success && /Article|BlogPosting/.test(String(article.data["@type"])) ? [article.data] : [];
  });
}
