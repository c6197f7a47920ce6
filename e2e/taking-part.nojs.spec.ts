import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";

// Promise 11: reading, posting and reporting need no script.
test("coming in by the link in a letter, sending a note, seeing it held and taking it back need no script", async ({
  page,
}) => {
  const words = "My mother read the meter aloud, so that we would know what the evening had cost.";
  await page.goto("/sign-in?from=/articles/what-i-left-out");
  await comeInByLink(page, newcomer());
  expect(new URL(page.url()).pathname).toBe("/articles/what-i-left-out");
  await page.getByRole("textbox", { name: "Your note" }).fill(words);
  await page.getByLabel("Sign as").selectOption("Anonymous");
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  await page.getByRole("link", { name: "Everything you have sent" }).click();
  const mine = page.getByRole("article").filter({ hasText: words });
  await expect(mine).toContainText("With a moderator");
  await mine.getByText("Take it back").first().click();
  await mine.getByRole("button", { name: "Take it back for good" }).click();
  // Of what was sent without a name nothing stays that could say whose it was, in the list of its writer neither.
  await expect(page.getByText("It is taken back. Its words are gone from this site")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nothing yet" })).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(0);
});

test("answering a note and reporting one need no script", async ({ page }) => {
  const words =
    "Ours was the airing cupboard, for the warmth and because nobody could see who had the torch.";
  await comeInAs(page, "reader");
  await page.goto("/articles/hello-again");
  await page
    .getByRole("link", { name: /^Reply to/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Your reply" }).fill(words);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("It is in the conversation.")).toBeVisible();
  await page.getByRole("link", { name: "Read it in its place" }).click();
  const note = page.locator(".post").filter({ hasText: words });
  await expect(note).toBeVisible();

  await note.getByRole("link", { name: /^Report/ }).click();
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("radio", { name: /It is off the article/ }).check();
  await page.getByRole("button", { name: "Send it to the moderators" }).click();
  await expect(page.getByText("Thank you. A person reads it again, with what you wrote.")).toBeVisible();
});
