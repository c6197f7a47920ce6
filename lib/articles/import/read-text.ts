import type { Element, Root } from "hast";
import type { Reading, Source } from "./article-draft";
import { assembleArticle } from "./assemble-article";
import { cleanLine } from "./clean-line";
import { decode } from "./decode";
import { looksLikeHeading } from "./looks-like-heading";
import { slugOf, wordsOfFile } from "./slug";
import { FAQ_HEADING } from "./take-apart";
import { withoutAdvertisements } from "./without-advertisements";

/**
 * Reads one article from text as it is copied from a page: a line is a paragraph, and headings are lines
 * that look like one. Without a title in it, the article has its file's name.
 * @throws ImportProblem
 */
export function readText(source: Source): Reading {
  const { lines, skipped } = withoutAdvertisements(source.name, paragraphLines(decode(source)));
  const [first, second] = lines;
  const stated = first && second && looksLikeHeading(first, second) ? lines.shift() : undefined;
  const title = stated ?? titleFromOpening(source.name, first) ?? wordsOfFile(source.name);
  const reading = assembleArticle(treeOf(lines), {
    slug: slugOf(wordsOfFile(source.name)),
    title,
    guessed: stated ? [] : ["title"],
    authors: [],
    source: source.name,
  });
  return { drafts: reading.drafts, skipped: [...skipped, ...reading.skipped] };
}

/** Text with paragraphs broken at a fixed width has them between blank lines; any other, a line each. */
function paragraphLines(text: string): string[] {
  const lines = text.split(/\r\n?|\n/);
  const isWrapped = lines.every((line) => line.length <= 100) && /\S\n\S/.test(text) && /\n\s*\n/.test(text);
  const paragraphs = isWrapped ? text.split(/\r?\n\s*\n/) : lines;
  return paragraphs.map(cleanLine).filter(Boolean);
}

function treeOf(lines: string[]): Root {
  let inFaq = false;
  const children = lines.map((line, at): Element => {
    const next = lines[at + 1];
    if (inFaq && isQuestion(line) && next && !isQuestion(next)) return element("h3", line);
    if (!looksLikeHeading(line, next)) return element("p", line);
    inFaq = FAQ_HEADING.test(line);
    return element("h2", line);
  });
  return { type: "root", children };
}

function element(tagName: string, value: string): Element {
  return { type: "element", tagName, properties: {}, children: [{ type: "text", value }] };
}

function isQuestion(line: string): boolean {
  return line.endsWith("?") && line.length <= 200;
}

/** Where the text opens with the words of its file's name, they are the title, as they are written there. */
function titleFromOpening(file: string, first = ""): string | undefined {
  const [opening] = /^[^.!?]+[.!?]?/.exec(first) ?? [];
  return opening && slugOf(opening) === slugOf(wordsOfFile(file)) ? opening.replace(/\.$/, "") : undefined;
}
