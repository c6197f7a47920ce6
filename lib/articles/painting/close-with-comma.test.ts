import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { expect, test } from "vitest";
import { closeWithComma } from "./close-with-comma";
import { paintBlock } from "./paint-block";

const comma = '<span class="endc" aria-hidden="true">,</span>';

test.each([
  ["<p>We were home.</p>", `<p>We were home${comma}</p>`],
  ["<p>We were <em>home.</em></p>", `<p>We were <em>home</em>${comma}</p>`],
  ["<p>Were we home?</p>", `<p>Were we home?${comma}</p>`],
  ["<p>We were...</p>", `<p>We were...${comma}</p>`],
])("%s closes with a comma", (html, closed) => {
  const block = paintBlock(html, []);
  expect(block && stringify(closeWithComma(block))).toBe(closed);
});

test("the letter of a note on its last words stays before the comma, and the stop still goes", () => {
  const block = paintBlock("<p>Home.</p>", [{ letter: "a", start: 0, end: 5 }]);
  const html = block && stringify(closeWithComma(block));
  expect(html?.replace(/<[^>]+>/g, "")).toBe("Homea,");
});

function stringify(block: Parameters<typeof closeWithComma>[0]): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: "root", children: [block] });
}
