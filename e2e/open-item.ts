import { expect, type Page } from "@playwright/test";
import type { Queue } from "@/db/vocabulary";

/** How long a letter without a name may wait for its batch, in milliseconds, and to be shown. */
const BATCH_MS = 90_000;

/**
 * Finds what begins with these words in a queue, on whichever page of it, and waits until it is shown. A letter without
 * a name comes with its batch, so in the queue of questions it is waited for.
 */
export async function openItem(moderator: Page, queue: Queue, words: string): Promise<void> {
  const find = async () => {
    await moderator.goto(`/moderation/${queue}`);
    const waiting = moderator.getByRole("list", { name: "Waiting items" });
    const item = waiting.getByRole("link", { name: words });
    const further = moderator
      .getByRole("navigation", { name: "Pages of the queue" })
      .getByRole("link", { name: /more$/ });
    while ((await item.count()) === 0 && (await further.count()) > 0) {
      const before = moderator.url();
      await further.click();
      await moderator.waitForURL((url) => url.href !== before);
    }
    expect(await item.count()).toBe(1);
    return item;
  };
  if (queue === "questions") await expect(find).toPass({ timeout: BATCH_MS, intervals: [1_000] });
  await (await find()).click();
  // Until the item is there, the bar still decides on the one before.
  await expect(moderator.getByRole("region", { name: "Item" })).toContainText(words);
}
