import { type Browser, expect } from "@playwright/test";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";

/** Somebody new sends these notes under an article, one after the other: all of them wait for a moderator. */
export async function prepareNotes(
  browser: Browser,
  article: string,
  notes: readonly string[],
): Promise<(more: string) => Promise<void>> {
  // Without script, so that each is one page there and back.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/sign-in?from=/articles/${article}`);
  await comeInByLink(page, newcomer());
  const send = async (words: string) => {
    await page.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
    await page.getByLabel("Sign as").selectOption("Anonymous");
    await page.getByRole("button", { name: "Send to the moderators" }).click();
    await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
  };
  for (const words of notes) await send(words);
  return send;
}
