import { expect, type Page } from "@playwright/test";
import type { Queue } from "@/db/vocabulary";

/** Finds what begins with these words in a queue, on whichever page of it, and waits until it is shown. */
export async function openItem(moderator: Page, queue: Queue, words: string): Promise<void> {
  await moderator.goto(`/moderation/${queue}`);
  const waiting = moderator.getByRole("list", { name: "Waiting items" });
  const item = waiting.getByRole("link", { name: words });
  const further = moderator.getByRole("navigation", { name: "Pages of the queue" }).getByRole("link", {
    name: /more$/,
  });
  await expect(waiting).toBeVisible();
  while ((await item.count()) === 0) {
    const before = moderator.url();
    await further.click();
    await moderator.waitForURL((url) => url.href !== before);
  }
  await item.click();
  // Until the item is there, the bar still decides on the one before.
  await expect(moderator.getByRole("region", { name: "Item" })).toContainText(words);
}
