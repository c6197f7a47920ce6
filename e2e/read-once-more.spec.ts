import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { openItem } from "./open-item";

const ARTICLE = "/articles/the-hedge";

test("what screening stumbles over is shown to its writer before it is sent: changed it passes, sent as it is it waits", async ({
  page,
  browser,
}) => {
  const words = "The man who lays hedges here is worth the wait";
  const box = page.getByRole("textbox", { name: "Your note", exact: true });
  const ask = page.getByRole("alert").filter({ hasText: "Read it once more." });
  await comeInAs(page, "reader");
  await page.goto(ARTICLE);
  await box.fill(`${words}; write to him at hedges@old-lane.example.`);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(ask).toContainText("Nothing has been sent yet.");
  await expect(ask).toContainText("There is an e-mail address in it.");
  await expect(ask.locator("mark")).toHaveText("hedges@old-lane.example");
  await ask.getByRole("button", { name: "Change it" }).click();
  await expect(box).toBeFocused();
  await box.fill(`${words}; ask for him at the gate.`);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("It is in the conversation.")).toBeVisible();
  await expect(ask).toHaveCount(0);

  const insisted = "My own number is on the gate and may be here as well";
  await box.fill(`${insisted}: +44 20 7946 0018.`);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(ask).toContainText("This looks like a telephone number.");
  await ask.getByRole("button", { name: "Send it as it is" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, "held", insisted);
  const item = moderator.getByRole("region", { name: "Item" });
  await expect(item).toContainText("asked to read it once more, and sent it as it is");
  await expect(item.locator("mark").first()).toContainText("7946");
  await moderator.close();
});
