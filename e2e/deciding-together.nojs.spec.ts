import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { prepareNotes } from "./prepare-notes";

// Promise 11: what a desk does needs no script.
test("a selection is looked over, turned down with a rule, and taken back in one step without script", async ({
  page,
  browser,
}) => {
  const notes = ["The gate of the neighbours sang at night.", "Our gate was a bedstead, and squeaked."];
  await prepareNotes(browser, "hello-again", notes);
  await comeInAs(page, "moderator");
  await page.goto("/moderation/new-members?article=hello-again");
  for (const words of notes) await page.getByRole("checkbox", { name: words.slice(0, 20) }).check();
  await page.getByRole("button", { name: /^Decide together/ }).click();
  await expect(page.getByText("Approve two items.")).toBeVisible();
  await page.getByRole("radio", { name: "Reject", exact: true }).check();
  await page.getByRole("radio", { name: /It sells, or links for its own sake/ }).check();
  await page
    .getByRole("button", { name: /^Decide what is ticked/ })
    .first()
    .click();
  await expect(page.getByText("Rejected two items at once.").first()).toBeVisible();
  await page.getByRole("button", { name: /^Undo all/ }).click();
  await expect(page.getByText("Took back two items.").first()).toBeVisible();
  for (const words of notes) await expect(page.getByRole("link", { name: words.slice(0, 20) })).toBeVisible();
});
