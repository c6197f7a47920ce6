import { describe, expect, test } from "vitest";
import { cutLines } from "./cut-lines";
import { plainText } from "./plain-text";
import { renderMarkdown } from "./render-markdown";

const LENGTH = 40_000;
const fill = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

describe("a text of more lines than anyone writes", () => {
  test.each(["\n", "\r", "\r\n"])("is cut after the 2,000th, whatever ends them: %j", (end) => {
    const typed = `a${end}`.repeat(5_000);
    const { marked, rest } = cutLines(typed);
    expect(marked.split(end)).toHaveLength(2_001);
    expect(marked + rest).toBe(typed);
  });

  test("and one of 2,000 lines is read whole", () => {
    const typed = Array.from({ length: 2_000 }, () => "a").join("\n");
    expect(cutLines(typed)).toEqual({ marked: typed, rest: "" });
  });

  test("keeps its paragraphs and lines after that, and its marks as they were typed", () => {
    const typed = `*a*\n${"\n".repeat(1_999)}*b*\nc\r\n \t\n> d\n\n\n`;
    expect(renderMarkdown(typed)).toBe("<p><em>a</em></p>\n<p>*b*<br>\nc</p>\n<p>> d</p>");
    expect(plainText(typed)).toBe("a\n\n*b*\nc\n\n> d");
  });

  // What the parser is handed decides what it costs: a list that ran on would hold all lines.
  test.each([
    ["lines that run on in a list", `- a\n${fill("b\n")}`, "li"],
    ["lines that run on in a quote", `> a\n${fill("b\n")}`, "blockquote"],
    ["items", fill("- a\n"), "ul"],
    ["numbers", fill("1. a\n"), "ol"],
    ["quotes", fill("> a\n"), "blockquote"],
    ["quotes with a list in each", fill("> - a\n>\n"), "blockquote"],
    ["quotes in a list", fill(">- a\n"), "blockquote"],
  ])("never gives the parser more than 2,000: %s", (_what, typed, element) => {
    const html = renderMarkdown(typed);
    const inside = html.slice(0, html.lastIndexOf(`</${element}>`)).replace(/<[^>]+>/g, "");
    expect(words(inside).length).toBeLessThanOrEqual(2_000);
    expect(words(plainText(typed))).toBe(words(typed));
  });

  test("blank ones cost nothing and are nothing", () => {
    expect(renderMarkdown(`a${"\n".repeat(LENGTH - 2)}b`)).toBe("<p>a</p>\n<p>b</p>");
    expect(renderMarkdown(`- a${fill(" \n")}b`)).toBe("<ul>\n<li>a</li>\n</ul>\n<p>b</p>");
  });
});

/** The letters, whatever marks stood about them. */
function words(text: string): string {
  return text.replace(/[^a-z]/g, "");
}
