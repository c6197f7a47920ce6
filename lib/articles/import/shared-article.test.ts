import { describe, expect, test } from "vitest";
import { sharedFixture } from "@/test/shared-fixture";
import { onlyDraft, sourceFrom } from "@/test/source";
import { canonicalText } from "../canonical-text";
import { readSources } from "./read-sources";

const folder = sharedFixture("data/seed-article");
const SHAPES = ["md", "wxr.xml", "txt"];
const read = (shape: string) => onlyDraft(sourceFrom(`${folder}/can-codependency-be-healthy.${shape}`));

describe.skipIf(!folder)("the shared article", () => {
  test.each(SHAPES)("as %s it has ten sections, a biography and five questions", (shape) => {
    const draft = read(shape);
    const headings = draft.blocks.filter((block) => block.kind === "heading");
    expect(headings).toHaveLength(10);
    expect(headings.some(({ text }) => /About the Author|Frequently Asked/.test(text))).toBe(false);
    expect(draft.authors).toMatchObject([{ slug: "keith-lacy", name: "Keith Lacy" }]);
    expect(draft.authors[0]?.bio).toMatch(/^Keith Lacy is .*growth\.$/);
    expect(draft.faq).toHaveLength(5);
    expect(
      draft.faq.every(({ question, answerText }) => question.endsWith("?") && answerText.length > 300),
    ).toBe(true);
  });

  test("is one article in all three shapes: address, blocks, text and questions", () => {
    const [one, ...others] = SHAPES.map(read);
    for (const other of others) {
      expect(other.slug).toBe(one?.slug);
      expect(other.blocks).toEqual(one?.blocks);
      expect(other.faq).toEqual(one?.faq);
      expect(other.authors).toEqual(one?.authors);
      expect(canonicalText(other.blocks)).toBe(canonicalText(one?.blocks ?? []));
    }
  });

  test("keeps what each shape knows, and guesses only what it doesn't", () => {
    const [md, wxr, txt] = SHAPES.map(read);
    expect(md).toMatchObject({ title: "Can Codependency Be Healthy?", language: "en", guessed: [] });
    expect(md?.publishedAt).toEqual(new Date("2025-06-01T00:00:00Z"));
    expect(wxr).toMatchObject({ title: md?.title, hub: md?.hub, guessed: ["language"] });
    expect(wxr?.publishedAt).toEqual(new Date("2025-06-01T09:00:00Z"));
    expect(txt).toMatchObject({ title: "Can codependency be healthy?", guessed: ["title"] });
    expect([txt?.hub, txt?.publishedAt, txt?.language]).toEqual([undefined, undefined, undefined]);
  });

  test("says which advertisement was copied along with the text, and leaves it out", () => {
    const { drafts, skipped } = readSources([sourceFrom(`${folder}/can-codependency-be-healthy.txt`)]);
    expect(skipped).toMatchObject([{ why: expect.stringContaining("advertisement") }]);
    expect(drafts[0]?.blocks.some(({ text }) => text.includes("$"))).toBe(false);
  });
});
