import type { Page } from "@playwright/test";

/** Comes back with the words of a receipt. */
export async function openReceipt(page: Page, words: string): Promise<void> {
  await page.goto("/receipt");
  await page.getByLabel("Your words").fill(words);
  await page.getByRole("button", { name: "Open it" }).click();
}
