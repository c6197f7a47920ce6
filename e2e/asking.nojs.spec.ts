import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";

test("asking, coming back with six words and taking it back need no script", async ({ page }) => {
  await page.goto("/articles/the-hedge/ask");
  await page
    .getByRole("textbox", { name: "Your question" })
    .fill("Whose hedge is it, when both have cut it?");
  await page.getByRole("button", { name: "Send the question" }).click();
  await expect(page.getByRole("heading", { name: "Keep these six words" })).toBeVisible();
  const words = (await page.locator("#receipt-words").allTextContents()).join(" ").toUpperCase();

  await page.goto("/receipt");
  await page.getByLabel("Your six words").fill("these are not six");
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByText("That isn’t six words as we give them out.")).toBeVisible();
  await expect(page.getByLabel("Your six words")).toHaveValue("these are not six");

  await page.getByLabel("Your six words").fill(words);
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { name: "It is waiting to be read" })).toBeVisible();
  await expect(page.getByText("Whose hedge is it, when both have cut it?")).toBeVisible();
  expect(page.url()).toMatch(/\/receipt$/);

  await page.getByText("Withdraw the question").click();
  await page.getByRole("button", { name: "Erase it for good" }).click();
  await expect(page.getByRole("heading", { name: "It is gone" })).toBeVisible();
});

// `anonymity.md` 2: without script a browser sends its cookies, so whoever has some is told how to come without.
test("a question that would carry a cookie is refused kindly, and what was written is given back", async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: "anything", value: "at-all", url: baseURL }]);
  await page.goto("/articles/the-hedge/ask");
  await page.getByRole("textbox", { name: "Your question" }).fill("May I ask this?");
  await page.getByRole("button", { name: "Send the question" }).click();
  await expect(page.getByText("Open this page in a private window, or sign out")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your question" })).toHaveValue("May I ask this?");
});

test("an author drafts without script, is told what is missing, and loses nothing", async ({ page }) => {
  await comeInAs(page, "author");
  await page.goto("/desk");
  await page.getByRole("textbox", { name: "Your answer" }).fill("Half an answer, by hand.");
  await page.getByRole("button", { name: "Keep as a draft" }).click();
  await expect(page.getByText("Kept as a draft. Nobody sees it until you send it.")).toBeVisible();
  await page.getByRole("textbox", { name: "The question, as readers will see it" }).fill("");
  await page.getByRole("button", { name: "Send it, and print" }).click();
  await expect(page.getByText("Please write the question as readers will see it.").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("Half an answer, by hand.");
});
