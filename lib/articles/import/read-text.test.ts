import { describe, expect, test } from "vitest";
import { onlyDraft, source } from "@/test/source";

const LONG = "This is a sentence of a paragraph as it is copied from a page, and it goes on for a while. "
  .repeat(3)
  .trim();
const shape = (text: string) => onlyDraft(source("my-essay.txt", text)).blocks.map((block) => block.kind);

describe("text as copied from a page", () => {
  test("its headings are told by their capitals", () => {
    expect(shape(`${LONG}\nWhat It Means to Leave\n${LONG}`)).toEqual(["paragraph", "heading", "paragraph"]);
  });

  test("a short line above a long paragraph is a heading too", () => {
    expect(shape(`${LONG}\nWhat leaving means\n${LONG}`)).toEqual(["paragraph", "heading", "paragraph"]);
  });

  test("short lines of speech are no headings", () => {
    expect(shape(`${LONG}\n“Yes,” she said.\n“No.”\nThat was all.\n${LONG}`)).not.toContain("heading");
  });

  test("a first line that is a heading is the title", () => {
    expect(onlyDraft(source("x.txt", `Leaving the House\n${LONG}`))).toMatchObject({
      title: "Leaving the House",
      slug: "x",
      guessed: [],
    });
  });

  test("lines broken at a fixed width are joined", () => {
    const wrapped =
      "One line of a paragraph,\nand its second line.\n\nAnother paragraph,\nalso of two lines.\n";
    expect(onlyDraft(source("x.txt", wrapped)).blocks.map((block) => block.text)).toEqual([
      "One line of a paragraph, and its second line.",
      "Another paragraph, also of two lines.",
    ]);
  });

  test("marks of other languages stay what they are", () => {
    expect(onlyDraft(source("x.txt", `${LONG}\n<b>not bold</b> & *so on*`)).blocks[1]?.text).toBe(
      "<b>not bold</b> & *so on*",
    );
  });
});
