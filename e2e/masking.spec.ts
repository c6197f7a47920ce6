import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { openItem } from "./open-item";

const ARTICLE = "/articles/the-hedge";

test("an admin has a word masked; its writer is told before sending, a moderator reads it whole, and readers see dots", async ({
  page,
  browser,
}) => {
  const once = Date.now()
    .toString(36)
    .replace(/\d/g, (digit) => "qrstuvwxyz".charAt(Number(digit)));
  const [masked, held] = [`brack${once}`, `gorse${once}`];
  const dots = `b${"•".repeat(masked.length - 1)}`;
  const opening = "He called the whole lane by one word";

  const admin = await browser.newPage();
  await comeInAs(admin, "admin");
  await admin.goto("/admin/lists");
  const form = admin.getByRole("form", { name: "Put on the list" });
  await form
    .getByLabel(/^Words, phrases or expressions/)
    .fill(`${masked} # [mask, severe] It is meant to hurt.\n${held} # [hold] A person looks first.`);
  await form.getByRole("button", { name: "Put on the list" }).click();
  await expect(form.getByText("On the list: two new.")).toBeVisible();

  await comeInAs(page, "reader");
  await page.goto(ARTICLE);
  await page
    .getByRole("textbox", { name: "Your note", exact: true })
    .fill(`${opening}, ${masked}, down to the ${held} at the end.`);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  const ask = page.getByRole("alert").filter({ hasText: "Read it once more." });
  await expect(ask).toContainText("Readers will see only the first letter of this: It is meant to hurt.");
  await expect(ask).toContainText("Sent as it is, readers see dots in these places.");
  await expect(ask.locator("mark")).toHaveText(masked);
  await ask.getByRole("button", { name: "Send it as it is" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  // Covered in the list and in the item, until it is asked for.
  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, "held", "a word that is listed as hard to read");
  const item = moderator.getByRole("region", { name: "Item" });
  await item.getByText("Uncover").click();
  await expect(item.locator("mark").first()).toContainText(masked);
  await expect(item).toContainText("It is meant to hurt. Readers see dots.");
  await moderator.getByRole("button", { name: "Approve" }).first().click();
  await expect(moderator.getByText(/^Last: approved/).first()).toBeVisible();
  await moderator.close();

  const reader = await browser.newPage();
  await expect(async () => {
    await reader.goto(ARTICLE);
    await expect(reader.getByText(`${opening}, ${dots}, down to the ${held}`).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  expect(await reader.content()).not.toContain(masked);
  await reader.close();

  await admin.goto(`/admin/lists?has=${once}`);
  const list = admin.getByRole("form", { name: "The list" });
  await list.getByText(masked, { exact: true }).click();
  await list.getByText(held, { exact: true }).click();
  await list.getByRole("button", { name: "Change the marked" }).click();
  await expect(admin.getByText("No entry contains that.")).toBeVisible();
  await admin.close();
});

test("an admin reads what screening is made of, how it did, and whom it asks", async ({ page }) => {
  await comeInAs(page, "admin");
  await page.goto("/admin/screening");
  await expect(page.getByRole("heading", { name: "Signs of a crisis Holds" })).toBeVisible();
  await expect(page.getByText("Nothing was learned yet.")).toBeVisible();
  await expect(page.getByText("It was never asked about anything here.").first()).toBeVisible();
  await page.getByRole("button", { name: "Learn now" }).click();
  await expect(page.getByText("The worker learns now.")).toBeVisible();
});
