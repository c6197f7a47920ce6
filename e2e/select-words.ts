import type { Locator, Page } from "@playwright/test";

/** Selects words in a text as a hand with a mouse does: pressed at their beginning, let go at their end. */
export async function selectWords(page: Page, words: string, within = "[data-block]"): Promise<void> {
  const block = page.locator(within).filter({ hasText: words });
  await block.scrollIntoViewIfNeeded();
  const { from, to } = await edgesOf(block, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Where words begin and end on the screen. They have to stand in one piece of text. */
function edgesOf(block: Locator, words: string) {
  return block.evaluate((element, words) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + words.length);
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) continue;
      return {
        from: { x: first.left, y: first.top + first.height / 2 },
        to: { x: last.right, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`“${words}” can’t be seen.`);
  }, words);
}
