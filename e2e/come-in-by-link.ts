import type { Page } from "@playwright/test";
import { openLetter } from "./open-letter";

/** Comes in from a sign-in page with nothing but an address, by the link in the letter; ends where that page leads. */
export async function comeInByLink(page: Page, address: string): Promise<void> {
  await page.getByLabel("E-mail address").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.waitForURL("**/sign-in/check");
  await openLetter(page, { to: address, subject: /^Your link to/ });
  await page.getByRole("link", { name: /\/sign-in\/link/ }).click();
  await page.getByRole("button", { name: "Sign me in here" }).click();
  await page.waitForURL((url) => !/^\/(sign-in|demo|api)\b/.test(url.pathname));
}
