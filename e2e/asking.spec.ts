import { expect, type Page, test } from "@playwright/test";
import { comeInAs } from "./come-in";

const question = "We share a front door and a silence. Which of the two should I open first?";

/** Opens a letter with its six words. */
async function comeBack(page: Page, words: string): Promise<void> {
  await page.goto("/receipt");
  await page.getByLabel("Your six words").fill(words);
  await page.getByRole("button", { name: "Open it" }).click();
}

test("a question without an account: asked, lost from sight, answered, and opened again with a slip in it", async ({
  browser,
}) => {
  const asker = await browser.newPage();
  const sent = asker.waitForRequest("**/api/anon/ask");
  await asker.goto("/articles/handover/ask");
  await asker.getByRole("textbox", { name: "Your question" }).fill(question);
  await asker.getByText("Me, and other readers").click();
  await asker.getByRole("button", { name: "Send the question" }).click();
  // Nobody is named by it: no cookie, no referrer.
  const headers = await (await sent).allHeaders();
  expect(headers.cookie).toBeUndefined();
  expect(headers.referer).toBeUndefined();

  await expect(asker.getByRole("heading", { name: "Keep these six words" })).toBeVisible();
  const words = (await asker.locator("#receipt-words > span").allTextContents())
    .join(" ")
    .replace(/[\s,]+/g, " ");
  const kept = await asker.evaluate(async () => [
    document.cookie,
    localStorage.length,
    // Every page of the site puts this there, asked or not: by its absence a tab that was left is known.
    Object.entries({ ...sessionStorage }).filter(([name, value]) => `${name}=${value}` !== "here=1").length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  expect(kept).toEqual(["", 0, 0, 0, 0]);
  await asker.close();

  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await moderator.goto("/moderation/questions");
  await moderator.getByRole("link", { name: question.slice(0, 40) }).click();
  // Until the item is there, the bar still decides on the one before.
  await expect(moderator.getByRole("region", { name: "Item" }).getByText(question)).toBeVisible();
  await moderator.getByRole("button", { name: "Approve" }).first().click();
  await expect(moderator.getByRole("link", { name: question.slice(0, 40) })).toHaveCount(0);
  await moderator.close();

  const author = await browser.newPage();
  await comeInAs(author, "author");
  await author.goto("/desk");
  await author.getByRole("link", { name: question.slice(0, 40) }).click();
  await expect(author.getByRole("heading", { name: question })).toBeVisible();
  await author.getByRole("textbox", { name: "Your answer" }).fill("The door. Silence opens inwards.");
  await expect(author.getByText(/Draft saved at/)).toBeVisible();
  await author
    .getByRole("textbox", { name: "The question, as readers will see it" })
    .fill("Which comes first?");
  await author.getByRole("button", { name: "Send it, and print" }).click();
  await expect(author.getByText("Printed under the article", { exact: true })).toBeVisible();
  await author.close();

  const fresh = await browser.newPage();
  await fresh.goto("/articles/handover/questions");
  await expect(fresh.getByText("The door. Silence opens inwards.")).toBeVisible();
  await expect(fresh.getByText(question)).toHaveCount(0);

  const [first = "", ...rest] = words.trim().split(" ");
  await comeBack(fresh, [first.slice(0, -1), ...rest].join(" "));
  await expect(fresh.getByRole("heading", { name: "Carys wrote back" })).toBeVisible();
  await expect(fresh.getByText("The door. Silence opens inwards.")).toBeVisible();

  await fresh.getByText("Withdraw the question").click();
  await fresh.getByRole("button", { name: "Erase it for good" }).click();
  await expect(fresh.getByRole("heading", { name: "It is gone" })).toBeVisible();
  await comeBack(fresh, words);
  await expect(fresh.getByText("We can’t find anything under these six words.").first()).toBeVisible();
  await fresh.goto("/articles/handover/questions");
  await expect(fresh.getByText("The door. Silence opens inwards.")).toHaveCount(0);
});
