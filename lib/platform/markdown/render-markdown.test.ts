import { describe, expect, test } from "vitest";
import { z } from "zod";
import { findActive } from "@/test/find-active";
import { readLines } from "@/test/read-lines";
import { sharedFixture } from "@/test/shared-fixture";
import { plainText } from "./plain-text";
import { renderMarkdown } from "./render-markdown";

const SUBSET: [promise: string, typed: string, html: string][] = [
  ["emphasis and strength", "a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>"],
  ["a line ends where its writer ended it", "a\nb", "<p>a<br>\nb</p>"],
  ["a blank line begins a paragraph", "a\n\nb", "<p>a</p>\n<p>b</p>"],
  ["a quote", "> a", "<blockquote>\n<p>a</p>\n</blockquote>"],
  ["a list", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
  ["a year that begins a line keeps its number", "1986. A", '<ol start="1986">\n<li>A</li>\n</ol>'],
  ["code in a line", "`a`", "<p><code>a</code></p>"],
  ["code between fences", "```js\na < b\n```", "<pre><code>a &#x3C; b\n</code></pre>"],
  ["a heading is a strong paragraph", "# A *b*", "<p><strong>A <em>b</em></strong></p>"],
  ["a signature under dashes is no heading", "a\n---\nAnna", "<p>a</p>\n<p>---</p>\n<p>Anna</p>"],
  ["a scene break stays as typed", "* * *", "<p>* * *</p>"],
  ["an image becomes its description", "![a cat](https://x.example/y.png)!", "<p>a cat!</p>"],
  ["an image without a description is nothing", "![](https://x.example/y.png)", ""],
  ["a table stays as typed", "a | b\n--|--", "<p>a | b<br>\n--|--</p>"],
  ["a tag stays as typed", "<b>a</b>", "<p>&#x3C;b>a&#x3C;/b></p>"],
  ["indented text is no code", "    a", "<p>a</p>"],
  [
    "a link is nobody's recommendation",
    "[a](https://b.example/c)",
    '<p><a href="https://b.example/c" rel="nofollow ugc noopener">a</a></p>',
  ],
  [
    "a pasted address is a link",
    "See https://b.example/c.",
    '<p>See <a href="https://b.example/c" rel="nofollow ugc noopener">https://b.example/c</a>.</p>',
  ],
  ["a script address is no link", "[a](javascript:alert%281%29)", "<p>a</p>"],
  ["a relative address is no link", "[a](/b) [c](//d.example) [e](#f)", "<p>a c e</p>"],
];

describe("contribution Markdown", () => {
  test.each(SUBSET)("%s", (_promise, typed, html) => {
    expect(renderMarkdown(typed)).toBe(html);
  });

  test("plain text keeps the words, the lines and the numbers, and no marks", () => {
    const typed =
      "# A\n\nb *c*\nd\n\n> e\n\n3. f\n4. g\n\n- h [i](https://j.example) ![k](https://l.example)";
    expect(plainText(typed)).toBe("A\n\nb c\nd\n\ne\n\n3. f\n4. g\n\nh i k");
  });
});

const LONG: [what: string, typed: string][] = [
  ["5,000 nested quotes", `${">".repeat(5000)} a`],
  ["20,000 quote marks", ">".repeat(20_000)],
  ["10,000 nested lists in a line", `${"- ".repeat(10_000)}a`],
  ["lists nested by indentation", Array.from({ length: 130 }, (_, n) => `${"  ".repeat(n)}- a`).join("\n")],
  ["700 lines of quotes in lists in quotes", `${"- > ".repeat(6)}a\n`.repeat(700)],
  ["2,500 nested strong", "**a ".repeat(2500) + "a** ".repeat(2500)],
  ["5,000 nested images", "![".repeat(5000) + "](a)".repeat(2500)],
  ["20,000 brackets", "[".repeat(20_000)],
  ["10,000 nested images, as long as a story", "![".repeat(10_000) + "](a)".repeat(5000)],
  ["5,000 items", "- a\n".repeat(5000)],
  ["6,600 paragraphs", "a\n\n".repeat(6600)],
  ["nothing at all", " ".repeat(20_000)],
  [
    "lists nested by ever more tabs",
    Array.from({ length: 200 }, (_, n) => `${"\t".repeat(n)}- a`).join("\n"),
  ],
  ["marks in lines that a list is too deep for", `- a\n${`${" ".repeat(42)}- b\n`.repeat(900)}`],
];

describe("the length that a contribution may have", () => {
  test.each(LONG)("%s are read, and nest no deeper than a page can show", (_what, typed) => {
    const html = renderMarkdown(typed);
    expect(deepest(html)).toBeLessThan(20);
    expect(plainText(typed).length).toBeLessThanOrEqual(typed.length);
  });
});

function deepest(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, close] of html.matchAll(/<(\/?)(?:blockquote|[uo]l|li)\b/g)) {
    depth += close ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}

const payloads = sharedFixture("data/sanitiser");
const naughty = sharedFixture("data/strings/naughty_strings.jsonl");
const Payload = z.object({ id: z.string(), payload: z.string() });

describe("hostile input", () => {
  test.skipIf(!payloads).each(["html_expectations.jsonl", "xss_payloads.jsonl"])(
    "%s leaves nothing active in a note, as a line, a link or a quote",
    (file) => {
      for (const { id, payload } of readLines(`${payloads}/${file}`, Payload)) {
        for (const typed of [payload, `[a](${payload})`, `> ![${payload}](${payload})`, `<${payload}>`]) {
          expect(findActive(renderMarkdown(typed)), id).toEqual([]);
        }
      }
    },
    120_000,
  );

  test.skipIf(!naughty)("every naughty string keeps its words", () => {
    for (const { id, string } of readLines(naughty ?? "", z.object({ id: z.string(), string: z.string() }))) {
      expect(findActive(renderMarkdown(string)), `${id}`).toEqual([]);
      expect(letters(plainText(string)), `${id}`).toBe(letters(string));
    }
  });
});

/** Without what Markdown may take away: spaces, marks, and the address behind a link's words. */
function letters(text: string): string {
  return text.replace(/\]\([^)]*\)/g, "").replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, "");
}
