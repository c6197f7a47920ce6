import { expect, type Page } from "@playwright/test";
import { releaseLetters } from "./release-letters";

/** Asks the author of an article without an account, leaves it to them to print it, and has it released to the moderators. Returns the six words. */
export async function askQuestion(page: Page, article: string, words: string): Promise<string> {
  await page.goto(`/articles/${article}/ask`);
  await page.getByRole("textbox", { name: "Your question" }).fill(words);
  await page.getByRole("radio", { name: "Me, and other readers" }).check();
  await page.getByRole("button", { name: "Send the question" }).click();
  const receipt = await readReceipt(page, "Keep these six words");
  await releaseLetters();
  return receipt;
}

/** The receipt that was given on this page, as its holder would write it down. */
export async function readReceipt(page: Page, heading: string): Promise<string> {
  // No token stands behind it, so the device works for it first.
  await expect(page.getByRole("heading", { name: heading })).toBeVisible({ timeout: 60_000 });
  const given = await page.locator("#receipt-words > span").allTextContents();
  return given
    .join(" ")
    .replace(/[\s,]+/g, " ")
    .trim();
}
