import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { openItem } from "./open-item";

test("a moderator decides an item without script: what is missing is said, the sentence is given back, and its writer reads it", async ({
  page,
  browser,
}) => {
  // Up to the words that are marked, behind which the mark's number stands.
  const beginning = "I can send you a discount code";
  const words = `${beginning} for the lamp, if that is the one you mean.`;
  const reason = "Thank you for writing this. It is mainly an offer; tell us about the lamp instead.";
  const writer = await browser.newPage();
  await comeInAs(writer, "reader");
  await writer.goto("/articles/handover");
  await writer.getByRole("textbox", { name: "Your note" }).fill(words);
  await writer.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(writer.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  await comeInAs(page, "moderator");
  await openItem(page, "held", beginning);
  await page.getByRole("button", { name: "Reject" }).first().click();
  await page.getByRole("textbox", { name: "What the writer will read" }).fill(reason);
  await page.getByRole("button", { name: /^Send, and take the next/ }).click();
  await expect(page.getByText("Please choose the rule it is about.").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Item" })).toContainText(beginning);
  await expect(page.getByRole("textbox", { name: "What the writer will read" })).toHaveValue(reason);
  await page.getByRole("radio", { name: /It sells, or links for its own sake/ }).check();
  await page.getByRole("button", { name: /^Send, and take the next/ }).click();
  await expect(page.getByText(`Last: rejected “${words.slice(0, 30)}`).first()).toBeVisible();

  await writer.goto("/account/contributions");
  const mine = writer.getByRole("article").filter({ hasText: words });
  await expect(mine).toContainText("Not published");
  await expect(mine).toContainText(reason);
  await writer.close();
});
