import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";
import { openItem } from "./open-item";

const ARTICLE = "/articles/handover";

test("who writes that it is dark sees lines to call at once; who was let in takes care with the keyboard, writes back, and only then decides", async ({
  page,
  browser,
}) => {
  const opening = `Night ${randomUUID().slice(0, 8)} since the clocks went back.`;
  const words = `${opening} I don’t want to wake up any more.`;
  await page.goto("/sign-in");
  await comeInByLink(page, newcomer());
  await send(page, words);
  const card = page.getByRole("complementary", { name: "If it is dark right now" });
  await expect(card.getByRole("link", { name: "Call 116 123" })).toHaveAttribute("href", "tel:116123");

  const moderator = await (await browser.newContext()).newPage();
  await comeInAs(moderator, "moderator");
  await openCovered(moderator, opening);
  await moderator.keyboard.press("Enter");
  await expect(moderator.getByRole("button", { name: "Release" })).toBeVisible();
  await moderator.keyboard.press("r");
  await moderator.keyboard.press("1");
  await moderator.keyboard.press("Control+Enter");
  await expect(moderator.getByText("Please take every step of care before you turn it down.")).toBeVisible();

  await moderator.locator("#item").focus();
  await moderator.keyboard.press("Shift+K");
  await expect(moderator.getByRole("region", { name: "Care first" })).toBeFocused();
  const steps = moderator.getByRole("form", { name: "Steps of care" });
  for (const box of await steps.getByRole("checkbox").all()) {
    await box.focus();
    await moderator.keyboard.press("Space");
  }
  await steps.getByRole("button", { name: "Keep the steps" }).press("Enter");
  await expect(moderator.getByRole("list", { name: "Care so far" }).getByRole("listitem")).toHaveCount(4);
  await expect(steps.getByRole("checkbox", { checked: true })).toHaveCount(4);

  await moderator.getByText("Write to them", { exact: true }).click();
  await moderator.getByRole("radio", { name: "We have read it" }).check();
  await expect(moderator.getByRole("textbox", { name: "What they will read" })).toHaveValue(
    /Thank you for writing this/,
  );
  await moderator.getByRole("button", { name: "Send the message" }).click();
  await expect(moderator.getByText("Nothing is decided by it.")).toBeVisible();

  await page.goto("/account/contributions");
  const mine = page.getByRole("article").filter({ hasText: words });
  await expect(mine).toContainText("Thank you for writing this down.");
  await expect(mine).toContainText("With a moderator");
  await expect(mine.getByRole("link", { name: "Call 116 123" })).toBeVisible();

  await moderator.locator("#item").focus();
  await moderator.keyboard.press("a");
  await expect(moderator.getByRole("region", { name: "Item" })).not.toContainText(opening);
  await page.reload();
  await expect(mine).toContainText("In the conversation");
});

test("a moderator without the grant passes on what may be a crisis, and sees nothing of that queue", async ({
  page,
  browser,
}) => {
  const words = `The ferry does not run on Sundays now. ${randomUUID().slice(0, 8)}`;
  await page.goto("/sign-in");
  await comeInByLink(page, newcomer());
  await send(page, words);

  const yusuf = await (await browser.newContext()).newPage();
  await yusuf.goto("/sign-in");
  await comeInByLink(yusuf, "yusuf@example.org");
  await openItem(yusuf, "new-members", words);
  await expect(yusuf.getByRole("navigation", { name: "Queues" })).not.toContainText("Crisis");
  const passed = new URL(yusuf.url()).searchParams.get("review");
  await yusuf.keyboard.press("p");
  await expect(yusuf.getByRole("region", { name: "Item" })).not.toContainText(words);
  for (const path of ["/moderation/crisis", `/moderation/reviews/${passed}`]) {
    expect((await yusuf.goto(path))?.status()).toBe(404);
  }
  const bettina = await (await browser.newContext()).newPage();
  await comeInAs(bettina, "moderator");
  await openCovered(bettina, words);
});

/** Finds it among what is covered in the list, and uncovers it. */
async function openCovered(moderator: Page, words: string) {
  await moderator.goto("/moderation/crisis");
  const items = await moderator.getByRole("list", { name: "Waiting items" }).getByRole("link").all();
  const addresses = await Promise.all(items.map((item) => item.getAttribute("href")));
  const region = moderator.getByRole("region", { name: "Item" });
  for (const address of addresses) {
    await moderator.goto(address ?? "");
    if (((await region.textContent()) ?? "").includes(words)) break;
  }
  await region.getByText("Uncover").click();
  await expect(region.getByText(words)).toBeVisible();
  // On the cover itself, Enter would close it again.
  await moderator.locator("#item").focus();
}

async function send(page: Page, words: string) {
  await page.goto(ARTICLE);
  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
  await page.getByLabel("Sign as").selectOption("Anonymous");
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
}
