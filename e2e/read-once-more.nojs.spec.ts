import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";

test("being asked to read it once more, changing it and insisting need no script", async ({ page }) => {
  const words = "Whoever has a spare ladder may bring it to";
  await comeInAs(page, "reader");
  await page.goto("/articles/the-hedge");
  const box = page.getByRole("textbox", { name: "Your note", exact: true });
  await box.fill(`${words} 14 Tanner Street.`);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  const ask = page.getByRole("alert").filter({ hasText: "Read it once more." });
  await expect(ask.locator("mark")).toHaveText("14 Tanner Street");
  await expect(box).toHaveValue(`${words} 14 Tanner Street.`);
  // Other words, and so another look.
  await box.fill(`${words} 15 Tanner Street.`);
  await page.getByRole("button", { name: "Send it as it is" }).click();
  await expect(ask.locator("mark")).toHaveText("15 Tanner Street");
  await page.getByRole("button", { name: "Send it as it is" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
});
