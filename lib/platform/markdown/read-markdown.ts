import { parseMarkdown } from "./parse-markdown";
import { plainTextOf } from "./plain-text";
import { htmlOf } from "./render-markdown";

/** What a contribution's Markdown comes to, read once: its sanitised HTML, and its words without marks. */
export function readMarkdown(source: string): { html: string; words: string } {
  const tree = parseMarkdown(source);
  const words = plainTextOf(tree);
  return { html: htmlOf(tree), words };
}
