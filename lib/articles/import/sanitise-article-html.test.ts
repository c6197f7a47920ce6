import { toString as textOf } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { findActive } from "@/test/find-active";
import { readLines } from "@/test/read-lines";
import { sharedFixture } from "@/test/shared-fixture";
import { source } from "@/test/source";
import { readSources } from "./read-sources";
import { parseHtml, sanitiseArticleHtml } from "./sanitise-article-html";

const PICTURE = 'loading="lazy" decoding="async" referrerpolicy="no-referrer"';

const CASES: [promise: string, html: string, safe: string][] = [
  ["frames around blocks fall away", "<div>a</div><section><p>b</p></section>", "<p>a</p>\n<p>b</p>"],
  ["two breaks part paragraphs", "a<br><br>b<br>c", "<p>a</p>\n<p>b<br>\nc</p>"],
  ["spaces that a browser doesn't show are gone", "<p> a  <b> b </b> c </p>", "<p>a <b>b </b>c</p>"],
  ["empty elements are gone", "<p>&nbsp;</p><p>a<em></em></p><ul><li></li></ul>", "<p>a</p>"],
  ["headings have three levels", "<h1>a</h1><h5>b</h5>", "<h2>a</h2>\n<h4>b</h4>"],
  ["ids, classes and styles of others are gone", '<p id=a class=b style="color:red">c</p>', "<p>c</p>"],
  [
    "scripts, styles and drawings are gone",
    "<p>a<script>1</script><svg><text>b</text></svg></p>",
    "<p>a</p>",
  ],
  ["handlers are gone", "<p onclick=a()>b</p>", "<p>b</p>"],
  [
    "a link keeps its address",
    '<a href="https://b.example/">a</a>',
    '<p><a href="https://b.example/" rel="noopener">a</a></p>',
  ],
  ["a script address is no link", '<a href="java\nscript:a()">b</a>', "<p>b</p>"],
  ["a relative address is no link", '<a href="/a">b</a>', "<p>b</p>"],
  [
    "a picture over https stands alone as a figure",
    '<p><img src="https://a.example/b.png" onerror=c></p>',
    `<figure><img src="https://a.example/b.png" alt="" ${PICTURE}></figure>`,
  ],
  [
    "a picture over http leaves its caption",
    '<figure><img src="http://a.example/b.png"><figcaption>c</figcaption></figure>',
    "<p>c</p>",
  ],
  [
    "a table keeps its shape",
    "<table><tr><th>a<td>b</table>",
    "<table><tbody><tr><th>a</th>\n<td>b</td></tr></tbody></table>",
  ],
  [
    "a list in a list begins a line",
    "<ul><li>a<ul><li>b</ul></ul>",
    "<ul><li>a\n<ul><li>b</li></ul></li></ul>",
  ],
  ["code keeps its lines", "<pre>\n a\n  b</pre>", "<pre> a\n  b</pre>"],
  [
    "a folded question is open",
    "<details><summary>a</summary>b</details>",
    "<p><strong>a</strong></p>\n<p>b</p>",
  ],
  [
    "a quotation's source stays",
    "<blockquote>a<br><br><cite>b</cite></blockquote>",
    "<blockquote><p>a</p>\n<p><cite>b</cite></p></blockquote>",
  ],
];

describe("article HTML", () => {
  test.each(CASES)("%s", (_promise, html, safe) => {
    expect(sanitiseArticleHtml(html)).toBe(safe);
    expect(sanitiseArticleHtml(safe), "a second time").toBe(safe);
  });

  test("relative addresses start from the page they stood on", () => {
    const safe = sanitiseArticleHtml('<a href="/a">b</a>', { base: "https://c.example/d/" });
    expect(safe).toBe('<p><a href="https://c.example/a" rel="noopener">b</a></p>');
  });
});

const payloads = sharedFixture("data/sanitiser");
const naughty = sharedFixture("data/strings/naughty_strings.jsonl");
const Payload = z.object({ id: z.string(), payload: z.string() });

/** Every way by which text of others becomes article HTML. */
const WAYS: [name: string, wrap: (hostile: string) => ReturnType<typeof source>][] = [
  [
    "Markdown",
    (hostile) =>
      source("a.md", `---\nauthor: A B\n---\nWords.\n\n${hostile}\n\n## FAQ\n\n### Why?\n\n${hostile}`),
  ],
  ["a link in Markdown", (hostile) => source("a.md", `Words. [a](${hostile}) ![b](${hostile})`)],
  [
    "HTML",
    (hostile) =>
      source("a.html", `<article><p>Words.</p>${hostile}<h2>FAQ</h2><h3>Why?</h3>${hostile}</article>`),
  ],
  ["a WordPress export", (hostile) => source("a.xml", wxr(hostile))],
  ["text", (hostile) => source("a.txt", `Words.\n${hostile}\nFAQ\nWhy?\n${hostile}`)],
];

describe("hostile input", () => {
  describe.skipIf(!payloads).each(["html_expectations.jsonl", "xss_payloads.jsonl"])("%s", (file) => {
    const all = payloads ? readLines(`${payloads}/${file}`, Payload) : [];

    test("leaves nothing active in article HTML", () => {
      for (const { id, payload } of all) expect(findActive(sanitiseArticleHtml(payload)), id).toEqual([]);
    });

    test.each(WAYS)(
      "leaves nothing active in an article that comes as %s",
      (_name, wrap) => {
        for (const { id, payload } of all) {
          const { drafts, problems } = readSources([wrap(payload)]);
          expect(problems, id).toEqual([]);
          for (const { blocks, faq } of drafts) {
            for (const html of [...blocks.map((b) => b.html), ...faq.map((f) => f.answerHtml)]) {
              expect(findActive(html), id).toEqual([]);
            }
          }
        }
      },
      120_000,
    );
  });

  test.skipIf(!naughty)(
    "every naughty string comes through every way as a block whose text is what a browser shows",
    () => {
      for (const { id, string } of readLines(
        naughty ?? "",
        z.object({ id: z.string(), string: z.string() }),
      )) {
        for (const [name, wrap] of WAYS) {
          for (const block of readSources([wrap(string)]).drafts.flatMap((draft) => draft.blocks)) {
            expect(textOf(parseHtml(block.html)), `${id} as ${name}`).toBe(block.text);
          }
        }
        const [draft] = readSources([source("a.txt", `Words.\n${string}\nWords again.`)]).drafts;
        const shown = draft?.blocks.map((block) => block.text).join("");
        expect(letters(shown ?? ""), id).toContain(letters(string));
      }
    },
  );

  test.each(["<div>", "<b>", "<ul><li>", "<blockquote>"])(
    "20,000 nested %s are refused, not fallen over",
    (tag) => {
      const { drafts, problems } = readSources([source("a.html", `${tag.repeat(20_000)}a`)]);
      expect(drafts).toEqual([]);
      expect(problems).toMatchObject([{ file: "a.html", problem: "its elements are nested too deeply" }]);
    },
  );
});

/** XML has no way to write control characters. */
function wxr(hostile: string): string {
  const body = hostile.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, " ").replaceAll("]]>", "]]]]><![CDATA[>");
  return `<rss><channel><item><title>A</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
    <content:encoded><![CDATA[Words.\n\n${body}]]></content:encoded></item></channel></rss>`;
}

function letters(text: string): string {
  return text.normalize("NFC").replace(/[\s\p{Cc}]/gu, "");
}
