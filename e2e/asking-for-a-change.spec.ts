import { expect, test } from "@playwright/test";
import { approveItem } from "./approve-item";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";
import { openItem } from "./open-item";
import { selectWords } from "./select-words";

const ARTICLE = "/articles/what-i-left-out";

test("a note is sent back with its words marked, changed by its writer, and comes first to who asked for it", async ({
  page,
  browser,
}) => {
  const beginning = "My uncle kept the receipts in a biscuit tin";
  const name = "Gerald Ashdown of Mill Lane";
  const reason = "Thank you for writing this. It names somebody who has not been asked; the tin can stay.";
  await page.goto(`/sign-in?from=${ARTICLE}`);
  await comeInByLink(page, newcomer());
  await page
    .getByRole("textbox", { name: "Your note", exact: true })
    .fill(`${beginning}, and ${name} burnt them.`);
  await page.getByLabel("Sign as").selectOption("Anonymous");
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, "new-members", beginning);
  await selectWords(moderator, name, "#item-words");
  await moderator.keyboard.press("c");
  await expect(moderator.getByLabel(/^The words it is about/)).toHaveValue(name);
  await moderator.getByRole("radio").first().check();
  await moderator.getByRole("textbox", { name: "What the writer will read" }).fill(reason);
  await moderator.keyboard.press("Control+Enter");
  await expect(
    moderator.getByText(`Last: asked for a change to “${beginning.slice(0, 30)}`).first(),
  ).toBeVisible();

  await page.goto("/account/contributions");
  const mine = page.getByRole("article").filter({ hasText: beginning });
  await expect(mine).toContainText("Back with you");
  await expect(mine).toContainText(reason);
  await expect(mine.locator("mark")).toHaveText(name);
  await mine.getByRole("textbox", { name: "Your words" }).fill(`${beginning}, and somebody burnt them.`);
  await mine.getByRole("button", { name: "Change it" }).click();
  await expect(mine).toContainText("With a moderator");

  await openItem(moderator, "new-members", beginning);
  await expect(moderator.getByRole("region", { name: "Item" })).toContainText("You hold this");
  await moderator.close();
  await approveItem(browser, "new-members", beginning);
  await page.goto(ARTICLE);
  await expect(page.getByText(`${beginning}, and somebody burnt them.`)).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
});
