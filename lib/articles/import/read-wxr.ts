import { toString as textOf } from "hast-util-to-string";
import type { HubDraft, Reading, Skipped, Source } from "./article-draft";
import { assembleArticle } from "./assemble-article";
import { cleanLine } from "./clean-line";
import { counted } from "./counted";
import { decode } from "./decode";
import { ImportProblem } from "./import-problem";
import { isLanguage } from "./language";
import { parseMoment } from "./parse-moment";
import { decodeSlug, lastPart } from "./read-html";
import { parseHtml } from "./sanitise-article-html";
import { slugOf, wordsOfFile } from "./slug";
import { SHORTCODES, wordpressBody } from "./wordpress-body";
import { type WxrExport, type WxrItem, wxrItems } from "./wxr-items";

const DECLARED = /^\s*<\?xml[^>]*\bencoding=["']([\w-]+)["']/;

/** What a WordPress export holds beside articles, in words for the report: one, several. */
const OTHER_TYPES: Record<string, readonly [string, string] | undefined> = {
  attachment: ["attachment", "attachments"],
  nav_menu_item: ["menu entry", "menu entries"],
};
const NOT_PUBLISHED: Record<string, string | undefined> = {
  draft: "it is a draft",
  "auto-draft": "it is a draft",
  pending: "it waits for review",
  future: "it is scheduled and not published yet",
  private: "it is private",
  trash: "it is in the bin",
};

/**
 * Reads the articles of a WordPress export, with their authors, and their first category as hub. What is
 * not a published article, and the comments, are skipped with the reason.
 * @throws ImportProblem
 */
export function readWxr(source: Source): Reading {
  const start = Buffer.from(source.bytes.subarray(0, 200)).toString("latin1");
  const found = wxrItems(source.name, decode(source, DECLARED.exec(start)?.[1]));
  const reading: Reading = { drafts: [], skipped: [] };
  for (const item of found.items) {
    const why = whyNotAnArticle(item);
    if (why) {
      if (!OTHER_TYPES[typeOf(item)]) reading.skipped.push({ what: titled(item), why });
      continue;
    }
    const { drafts, skipped } = readItem(source.name, found, item);
    reading.drafts.push(...drafts);
    reading.skipped.push(...skipped);
  }
  reading.skipped.push(...otherThings(found));
  return reading;
}

function typeOf(item: WxrItem): string {
  return item.fields.get("wp:post_type") ?? "";
}

function whyNotAnArticle({ fields }: WxrItem): string | undefined {
  const type = fields.get("wp:post_type");
  const status = fields.get("wp:status");
  if (type === "page") return "it is a page, not an article";
  if (type !== "post") return type ? `it is a “${type}”, not an article` : "it doesn’t say what it is";
  if (status !== "publish") return NOT_PUBLISHED[status ?? ""] ?? "it doesn’t say that it is published";
  if (fields.get("wp:post_password")) return "it is protected by a password";
  return undefined;
}

function readItem(file: string, found: WxrExport, item: WxrItem): Reading {
  const { fields } = item;
  const { html, leftOut } = wordpressBody(fields.get("content:encoded") ?? "");
  const base = fields.get("link") || found.site.get("wp:base_blog_url") || found.site.get("link");
  const stated = plain(fields.get("title"));
  const name = decodeSlug(fields.get("wp:post_name") ?? "") || lastPart(fields.get("link")) || stated;
  const login = fields.get("dc:creator");
  const language = found.site.get("language");
  const reading = assembleArticle(
    parseHtml(html),
    {
      slug: slugOf(name || `${file} ${item.line}`),
      title: stated || wordsOfFile(name) || "Untitled",
      guessed: stated ? ["language"] : ["language", "title"],
      standfirst: plain(fields.get("excerpt:encoded")) || undefined,
      language: language && isLanguage(language) ? language : undefined,
      publishedAt: momentOf(file, item),
      hub: hubOf(item),
      authors: login ? [authorOf(found, login)] : [],
      source: file,
    },
    { base, blankLines: true },
  );
  const lost = Object.entries(SHORTCODES).flatMap(([name, words]) =>
    counted(
      leftOut.filter((left) => left === name).length,
      words,
      `in ${titled(item)}`,
      "only text and pictures are taken",
    ),
  );
  return { drafts: reading.drafts, skipped: [...reading.skipped, ...lost] };
}

/** Titles, names and excerpts may hold HTML. */
function plain(html = ""): string {
  return cleanLine(textOf(parseHtml(html)));
}

/** @throws ImportProblem where a date is written that isn't one */
function momentOf(file: string, item: WxrItem): Date | undefined {
  const written = ["wp:post_date_gmt", "pubDate", "wp:post_date"]
    .map((field) => item.fields.get(field))
    .find((date) => date && !date.startsWith("0000-"));
  const moment = written ? parseMoment(written) : undefined;
  if (written && !moment) {
    throw new ImportProblem(file, `the date of ${titled(item)} is not a date: “${written}”`, item.line);
  }
  return moment;
}

/** Two accounts of one export may share a name; the second then goes by its login. */
function authorOf(found: WxrExport, login: string) {
  const name = plain(found.authors.get(login)) || login;
  const [first] = [...found.authors].filter(([, shown]) => shown === found.authors.get(login));
  return { name, slug: slugOf(first && first[0] !== login ? login : name) };
}

function hubOf({ categories }: WxrItem): HubDraft | undefined {
  const category = categories.find(({ domain, slug }) => domain === "category" && slug !== "uncategorized");
  const title = plain(category?.name);
  return category && title ? { title, slug: slugOf(decodeSlug(category.slug) || title) } : undefined;
}

function titled(item: WxrItem): string {
  const title = plain(item.fields.get("title"));
  return title ? `“${title}”` : `the untitled entry on line ${item.line}`;
}

/** Comments, attachments and menus, counted. */
function otherThings({ items }: WxrExport): Skipped[] {
  const why = "only articles are read";
  const others = Object.entries(OTHER_TYPES).flatMap(([type, words]) =>
    words ? counted(items.filter((item) => typeOf(item) === type).length, words, "", why) : [],
  );
  const comments = items.reduce((sum, item) => sum + item.comments, 0);
  return [...others, ...counted(comments, ["comment", "comments"], "", why)];
}
