import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";

test("without script too, whose session ended while they wrote is asked to sign in and given back every word", async ({
  page,
  context,
}) => {
  const words = "The second hand was the only one of us that got anything done.";
  await comeInAs(page, "reader");
  await page.goto("/articles/handover");
  await page.getByRole("textbox", { name: "Your note" }).fill(words);
  await page.getByLabel("Sign as").selectOption("My pen name");
  await context.clearCookies();
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("Please sign in first. What you wrote is still here.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Sign in" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your note" })).toHaveValue(words);
  await expect(page.getByLabel("Sign as")).toHaveValue("pen");
});
