import { expect, test } from "@playwright/test";
import { approveItem } from "./approve-item";
import { askQuestion } from "./ask-question";
import { comeInAs } from "./come-in";

test("a question is asked, cleared and answered in print without script at any desk", async ({
  page,
  browser,
}) => {
  const asked = "How do you tell tired from cross at that hour?";
  const answer = "By the plate. Tired leaves it where it is; cross washes it.";
  test.slow();
  // Who asks without an account needs script; who answers doesn't.
  const asker = await browser.newPage({ javaScriptEnabled: true });
  await askQuestion(asker, "handover", asked);
  await asker.close();
  await approveItem(browser, "questions", asked);

  await comeInAs(page, "author");
  await page.getByRole("link", { name: asked }).click();
  await expect(page.getByRole("heading", { name: asked })).toBeVisible();
  await page.getByRole("textbox", { name: "Your answer" }).fill(answer);
  await page.getByRole("button", { name: "See it as they will" }).click();
  await expect(page.getByRole("heading", { name: "As they will see it" })).toBeVisible();
  await expect(page.getByText(answer)).toHaveCount(2);
  await page.getByRole("link", { name: "Back to the letter" }).click();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue(answer);
  await page.getByRole("button", { name: "Send it, and print" }).click();
  await expect(page.getByText("Printed under the article", { exact: true })).toBeVisible();
  await page.goto("/articles/handover/questions");
  await expect(page.getByText(answer)).toBeVisible();
});
