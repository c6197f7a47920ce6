import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";

test("without script a member asks with their account, which is said first and chosen; the rest says why it can’t", async ({
  page,
}) => {
  await page.goto("/articles/the-hedge/ask");
  await expect(page.getByText("Without script this form asks with your account.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the question" })).toBeHidden();
  await page.getByRole("textbox", { name: "Your question" }).fill("May I ask this?");
  await page.getByRole("button", { name: "Send it with my account" }).click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your question" })).toHaveValue("May I ask this?");
  await page.goto("/receipt");
  await expect(page.getByText("This page needs script.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Open it" })).toBeHidden();

  await comeInAs(page, "reader");
  await page.goto("/articles/the-hedge/ask");
  await page
    .getByRole("textbox", { name: "Your question" })
    .fill("Whose hedge is it, when both have cut it?");
  await page.getByRole("button", { name: "Send it with my account" }).click();
  await expect(page.getByText("Nobody is shown whose it is; you find it in your account.")).toBeVisible();
  await page.getByRole("link", { name: "See the question as it stands" }).click();
  await expect(page.getByRole("heading", { name: "It is waiting to be read" })).toBeVisible();
  await expect(page.getByText("Whose hedge is it, when both have cut it?")).toBeVisible();
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
