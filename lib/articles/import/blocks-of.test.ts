import { describe, expect, test } from "vitest";
import { canonicalText, startOfBlock } from "../canonical-text";
import { blocksOf } from "./blocks-of";
import { articleTree, parseHtml } from "./sanitise-article-html";

const blocks = (html: string) => blocksOf(articleTree(parseHtml(html)));
const ids = (html: string) => blocks(html).map((block) => block.id);

describe("blocks", () => {
  test("an id stays while its block's words do, whatever stands around it", () => {
    const [, second, third] = ids("<p>a</p><p>b</p><h2>c</h2>");
    expect(ids("<p>x</p><p>y</p><p><em>b</em></p><h2>c</h2>").slice(2)).toEqual([second, third]);
  });

  test("another kind with the same words is another block", () => {
    expect(ids("<p>a</p>")).not.toEqual(ids("<h2>a</h2>"));
  });

  test("words that repeat are told apart by their order", () => {
    const [first, second] = ids("<p>a</p><p>a</p>");
    expect(second).toBe(`${first}-2`);
  });

  test("quotes, dashes and spaces that a publishing tool changes don't count", () => {
    expect(ids("<p>“It’s” – that</p>")).toEqual(ids('<p>"It\'s" -- that</p>'));
  });

  test("a picture is known by its address", () => {
    const picture = (name: string) => ids(`<img src="https://a.example/${name}.png">`);
    expect(picture("a")).toEqual(picture("a"));
    expect(picture("a")).not.toEqual(picture("b"));
  });

  test("the canonical text is the words in NFC, a blank line between, and pictures take no place in it", () => {
    const found = blocks(
      '<p>cafe\u0301</p><img src="https://a.example/b.png"><hr><ul><li>a</li><li>b</li></ul>',
    );
    expect(canonicalText(found)).toBe("caf\u00e9\n\na\nb");
    expect(found.map((block) => startOfBlock(found, block.id))).toEqual([0, undefined, undefined, 6]);
  });
});
