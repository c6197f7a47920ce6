import { type Browser, expect } from "@playwright/test";
import type { Queue } from "@/db/vocabulary";
import { comeInAs } from "./come-in";
import { openItem } from "./open-item";

/** A moderator, in a browser of their own, reads what begins with these words, approves it, and sees that it is done. */
export async function approveItem(browser: Browser, queue: Queue, words: string): Promise<void> {
  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, queue, words);
  await moderator.getByRole("button", { name: "Approve" }).first().click();
  await expect(moderator.getByText(`Last: approved “${words.slice(0, 30)}`).first()).toBeVisible();
  await moderator.close();
}
