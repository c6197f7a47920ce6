import { SaxesParser } from "saxes";
import { ImportProblem } from "./import-problem";

/** What a WordPress export holds, field by field as it is written there. */
export type WxrItem = {
  /** The line on which it begins. */
  line: number;
  fields: Map<string, string>;
  categories: { domain: string; slug: string; name: string }[];
  comments: number;
};
export type WxrExport = { site: Map<string, string>; authors: Map<string, string>; items: WxrItem[] };

/** The fields that are read; the words of comments, addresses and metadata are never kept. */
const SITE_FIELDS = new Set(["language", "link", "wp:base_blog_url"]);
const ITEM_FIELDS = new Set([
  "title",
  "link",
  "pubDate",
  "dc:creator",
  "content:encoded",
  "excerpt:encoded",
  "wp:post_date",
  "wp:post_date_gmt",
  "wp:post_name",
  "wp:post_type",
  "wp:post_password",
  "wp:status",
]);
const AUTHOR_FIELDS = new Set(["wp:author_login", "wp:author_display_name"]);

const CHUNK = 64 * 1024;

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) piece by piece.
 * @throws ImportProblem with line and column for XML that is not well-formed, or is no export
 */
export function wxrItems(file: string, xml: string): WxrExport {
  const found: WxrExport = { site: new Map(), authors: new Map(), items: [] };
  const parser = new SaxesParser();
  const path: string[] = [];
  let item: WxrItem | undefined;
  let author = new Map<string, string>();
  let category: { domain: string; slug: string } | undefined;
  let text = "";

  parser.on("error", (error) => {
    const message = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw new ImportProblem(file, `the XML is not well-formed: ${message}`, parser.line, parser.column);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = path.at(-1);
    path.push(name);
    text = "";
    if (path.length === 1 && name !== "rss") {
      throw new ImportProblem(file, `this is not a WordPress export: it begins with <${name}>`, parser.line);
    }
    if (name === "item" && parent === "channel") {
      item = { line: parser.line, fields: new Map(), categories: [], comments: 0 };
      found.items.push(item);
    } else if (name === "wp:author") {
      author = new Map();
    } else if (name === "category" && parent === "item") {
      category = { domain: attributes.domain ?? "", slug: attributes.nicename ?? "" };
    } else if (name === "wp:comment" && parent === "item" && item) {
      item.comments += 1;
    }
  });
  const add = (more: string) => {
    text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    path.pop();
    const parent = path.at(-1);
    if (parent === "item" && item) {
      if (ITEM_FIELDS.has(name)) item.fields.set(name, text.trim());
      if (name === "category" && category) item.categories.push({ ...category, name: text.trim() });
    } else if (parent === "wp:author" && AUTHOR_FIELDS.has(name)) {
      author.set(name, text.trim());
    } else if (parent === "channel") {
      if (SITE_FIELDS.has(name)) found.site.set(name, text.trim());
      if (name === "wp:author") {
        const login = author.get("wp:author_login");
        if (login) found.authors.set(login, author.get("wp:author_display_name") || login);
      }
    }
    text = "";
  });

  const bare = bareAmpersand(xml);
  const end = bare?.index ?? xml.length;
  for (let at = 0; at < end; at += CHUNK) parser.write(xml.slice(at, Math.min(at + CHUNK, end)));
  if (bare) {
    const what = `the XML is not well-formed: “${bare[0]}” is to be written “&amp;${bare[0].slice(1)}”`;
    throw new ImportProblem(file, what, parser.line, parser.column + 1);
  }
  parser.close();
  return found;
}

const NO_MARKUP_OR_BARE =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)\w*;?/gi;

/**
 * The first ampersand that begins none of XML's own entities, the commonest fault of exports. The parser
 * would read on from it to the next semicolon, and name a line far away.
 */
function bareAmpersand(xml: string): RegExpExecArray | undefined {
  for (const match of xml.matchAll(NO_MARKUP_OR_BARE)) if (match[0].startsWith("&")) return match;
  return undefined;
}
