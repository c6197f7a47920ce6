import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";
import { openItem } from "./open-item";

test("asking for a change, reading what is asked and changing it need no script", async ({
  page,
  browser,
}) => {
  const beginning = "We wrote what we owed on the inside of the cupboard door";
  await page.goto("/sign-in?from=/articles/what-i-left-out");
  await comeInByLink(page, newcomer());
  await page
    .getByRole("textbox", { name: "Your note" })
    .fill(`${beginning}, with the neighbour’s name beside it.`);
  await page.getByLabel("Sign as").selectOption("Anonymous");
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, "new-members", beginning);
  await moderator.getByRole("button", { name: "Ask for a change" }).first().click();
  await moderator.getByRole("radio").first().check();
  await moderator.getByLabel(/^The words it is about/).fill("words that nobody wrote");
  await moderator.getByRole("button", { name: /^Send, and take the next/ }).click();
  await expect(moderator.getByText("Those words are not in the text.").first()).toBeVisible();
  await moderator.getByLabel(/^The words it is about/).fill("the neighbour’s name");
  await moderator.getByRole("button", { name: /^Send, and take the next/ }).click();
  await expect(
    moderator.getByText(`Last: asked for a change to “${beginning.slice(0, 30)}`).first(),
  ).toBeVisible();
  await moderator.close();

  await page.goto("/account/contributions");
  const mine = page.getByRole("article").filter({ hasText: beginning });
  await expect(mine).toContainText("It is about these words of yours: the neighbour’s name");
  await mine.getByRole("textbox", { name: "Your words" }).fill(`${beginning}.`);
  await mine.getByRole("button", { name: "Change it" }).click();
  await expect(page.getByRole("article").filter({ hasText: beginning })).toContainText("With a moderator");
});
