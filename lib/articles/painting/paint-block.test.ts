import fc from "fast-check";
import { toString as textOf } from "hast-util-to-string";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { type Gloss, paintBlock } from "./paint-block";

const letter = (name: string) =>
  `<a class="gl" id="g${name}" href="#n${name}" aria-label="Note ${name}, in the margin">${name}</a>`;
const marked = (words: string, names: string, begins = "") =>
  `<span class="mark" data-gloss="${names}"${begins && ` data-anchor="${begins}"`}>${words}</span>`;

describe("a passage is marked", () => {
  test("where it stands, with its letter after it", () => {
    expect(paint("<p>It was a quiet road.</p>", [{ letter: "a", start: 9, end: 14 }])).toBe(
      `<p>It was a ${marked("quiet", "a", "--ga")}${letter("a")} road.</p>`,
    );
  });

  test("across the edges of elements, around the text in each", () => {
    const html = inside("<p>It was <em>very quiet</em> there.</p>", [{ letter: "a", start: 3, end: 11 }]);
    expect(html).toBe(
      `It ${marked("was ", "a", "--ga")}<em>${marked("very", "a")}${letter("a")} quiet</em> there.`,
    );
  });

  test("with every letter where passages lie over one another", () => {
    const html = inside("<p>abcdef</p>", [
      { letter: "a", start: 0, end: 4 },
      { letter: "b", start: 2, end: 6 },
    ]);
    expect(html).toBe(
      `${marked("ab", "a", "--ga")}${marked("cd", "a b", "--gb")}${letter("a")}${marked("ef", "b")}${letter("b")}`,
    );
  });

  test("with its letter after a link, never in it", () => {
    const html = inside('<p>See <a href="https://x.example/">the road</a>.</p>', [
      { letter: "a", start: 4, end: 7 },
    ]);
    expect(html).toBe(
      `See <a href="https://x.example/">${marked("the", "a", "--ga")} road</a>${letter("a")}.`,
    );
  });

  test("in each item of a list, not between them", () => {
    const html = inside("<ul><li>one</li>\n<li>two</li></ul>", [{ letter: "a", start: 1, end: 6 }]);
    expect(html).toBe(`<li>o${marked("ne", "a", "--ga")}</li>\n<li>${marked("tw", "a")}${letter("a")}o</li>`);
  });
});

test("text that looks like markup stays text", () => {
  const html = inside("<p>a &#x3C;script> &#x26; b</p>", [{ letter: "a", start: 2, end: 10 }]);
  expect(html).toBe(`a ${marked("&#x3C;script>", "a", "--ga")}${letter("a")} &#x26; b`);
  expect(html).not.toContain("<script");
});

test("whatever is marked, the words stay the same, and each passage is covered exactly", () => {
  const words = fc.array(
    fc.constantFrom("a", "é", "🕯", " ", "&amp;", "<em>b</em>", "<a href='#'>c</a>", "<br>"),
    {
      minLength: 1,
      maxLength: 24,
    },
  );
  const places = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 4 });
  fc.assert(
    fc.property(words, places, (parts, spans) => {
      const source = `<p>${parts.join("")}</p>`;
      const text = plain(source);
      const glosses: Gloss[] = spans
        .map(([a, b]) => ({ start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }))
        .filter(({ start, end }) => end > start)
        .map((span, n) => ({ ...span, letter: "wxyz".charAt(n) }));
      const painted = parse(`<p>${inside(source, glosses)}</p>`);
      const covered = new Map(glosses.map(({ letter }) => [letter, ""]));
      for (const { words, over } of marks(painted)) {
        for (const name of over) covered.set(name, (covered.get(name) ?? "") + words);
      }
      expect(plain(withoutLetters(inside(source, glosses)))).toBe(text);
      for (const { letter, start, end } of glosses) expect(covered.get(letter)).toBe(text.slice(start, end));
    }),
    { numRuns: 300 },
  );
});

/** The painted block as HTML. */
function paint(html: string, glosses: readonly Gloss[]): string {
  const block = paintBlock(html, glosses);
  return block
    ? unified()
        .use(rehypeStringify)
        .stringify({ type: "root", children: [block] })
    : "";
}

/** What stands in it. */
function inside(html: string, glosses: readonly Gloss[]): string {
  return paint(html, glosses).replace(/^<\w+>|<\/\w+>$/g, "");
}

function parse(html: string) {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

function plain(html: string): string {
  return textOf(parse(html));
}

function withoutLetters(html: string): string {
  return html.replace(/<a class="gl"[^>]*>[^<]*<\/a>/g, "");
}

type Nodes = ReturnType<typeof parse>["children"][number];

function marks(node: { children?: Nodes[] }): { words: string; over: string[] }[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type !== "element") return [];
    const gloss = child.properties.dataGloss;
    if (typeof gloss === "string") return [{ words: textOf(child), over: gloss.split(" ") }];
    return marks(child);
  });
}
