import { describe, expect, test } from "vitest";
import { onlyDraft, source } from "@/test/source";
import { readSources } from "./read-sources";

const problemOf = (text: string) => readSources([source("a.md", text)]).problems[0];

describe("Markdown with front matter", () => {
  test("says everything about its article", () => {
    const text = `---
title: "One: two"
slug: One Two
standfirst: In short.
authors:
  - name: Ana Sá
    bio: Ana writes.
  - B C
category: [First, Second]
date: 2024-02-29 10:30
lang: pt-BR
plate: kitchen
cloth: moss
layout: post
---
Words.
`;
    expect(onlyDraft(source("x.md", text))).toMatchObject({
      title: "One: two",
      slug: "one-two",
      standfirst: "In short.",
      authors: [
        { slug: "ana-sa", name: "Ana Sá", bio: "Ana writes." },
        { slug: "b-c", name: "B C" },
      ],
      publishedAt: new Date("2024-02-29T10:30:00Z"),
      language: "pt-BR",
      plate: "kitchen",
      cloth: "moss",
      guessed: [],
    });
  });

  test("without front matter the title is its heading, and the address its file's name", () => {
    const draft = onlyDraft(source("essays/my-essay.md", "# A heading\n\nWords."));
    expect(draft).toMatchObject({ title: "A heading", slug: "my-essay", guessed: [] });
    expect(draft.blocks.map(({ html }) => html)).toEqual(["<p>Words.</p>"]);
  });

  test("without either the title is guessed from the file's name", () => {
    expect(onlyDraft(source("my-essay.md", "Words."))).toMatchObject({
      title: "my essay",
      guessed: ["title"],
    });
  });

  test("a rule at the start is no front matter", () => {
    expect(onlyDraft(source("a.md", "---\n\nWords.\n\n---\n\nMore.")).blocks.map(({ text }) => text)).toEqual(
      ["Words.", "", "More."],
    );
  });

  test("footnotes stand under a rule at the end", () => {
    const { blocks } = onlyDraft(source("a.md", "Words[^1].\n\n[^1]: A *note*."));
    expect(blocks.map(({ html }) => html)).toEqual([
      "<p>Words<sup>1</sup>.</p>",
      "<hr>",
      "<ol><li><p>A <em>note</em>.</p></li></ol>",
    ]);
  });

  test("HTML in it is HTML, and safe", () => {
    const { blocks } = onlyDraft(
      source("a.md", 'A <b onclick="x()">b</b>\n\n<div><p>c</p><script>d</script></div>'),
    );
    expect(blocks.map(({ html }) => html)).toEqual(["<p>A <b>b</b></p>", "<p>c</p>"]);
  });

  test("a draft is skipped", () => {
    const { drafts, skipped } = readSources([source("a.md", "---\ntitle: A\ndraft: true\n---\nWords.")]);
    expect(drafts).toEqual([]);
    expect(skipped).toEqual([{ what: "“A”", why: "it is a draft" }]);
  });
});

describe("front matter that can't be used names its line", () => {
  test.each([
    ["unclosed list", "---\ntitle: A\nhub: [b\n---\nc", 4, /can’t be read/],
    ["one name twice", "---\ntitle: A\nslug: b\ntitle: C\n---\nd", 4, /unique/],
    ["a day that doesn't exist", "---\ntitle: A\npublished: 2025-02-30\n---\nb", 3, /“2025-02-30”/],
    ["a date in words", "---\ndate: last summer\n---\nb", 2, /not a date/],
    ["an unknown plate", "---\ntitle: A\nplate: boat\n---\nb", 3, /plate is none of car, lamp/],
    ["a title that is a list", "---\ntitle: [a, b]\n---\nc", 2, /title is not a line of text/],
    ["an unknown language", "---\nlang: no such language\n---\nb", 2, /language is not a language/],
    ["a reference to itself", "---\ntitle: &a b\nhub: *a\n---\nc", 3, /refers to another part/],
    ["neither yes nor no", "---\ndraft: perhaps\n---\nb", 2, /draft is neither/],
  ])("%s", (_what, text, line, problem) => {
    expect(problemOf(text)).toMatchObject({ file: "a.md", line, problem: expect.stringMatching(problem) });
  });

  test("and so does text that isn't UTF-8", () => {
    const bytes = Buffer.from("a\nb \u00e9", "latin1");
    expect(readSources([{ name: "a.md", bytes }]).problems).toMatchObject([
      { line: 2, problem: expect.stringMatching(/not UTF-8/) },
    ]);
  });
});
