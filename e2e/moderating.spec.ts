import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";

// Coral #4667: every action of the queue works from the keyboard.
test("a moderator decides ten items with the keyboard alone, and takes the last back", async ({ page }) => {
  await comeInAs(page, "moderator");
  await page.goto("/moderation/new-members");
  const item = page.getByRole("link").and(page.locator("[aria-current=true]"));
  const waiting = page.getByRole("navigation", { name: "Queues" }).getByRole("link", { name: /New members/ });
  const left = async () => Number(/\d+/.exec((await waiting.textContent()) ?? "")?.[0] ?? 0);
  const before = await left();
  for (let n = 1; n <= 10; n++) {
    const href = (await item.getAttribute("href")) ?? "";
    if (n % 3 === 0) {
      await page.keyboard.press("r");
      await expect(page.getByRole("textbox", { name: "What the writer will read" })).toBeVisible();
      await page.keyboard.press("2");
      await page.keyboard.press("Control+Enter");
    } else {
      await page.keyboard.press("a");
    }
    await expect.poll(left).toBe(before - n);
    await expect(item).not.toHaveAttribute("href", href);
  }
  await page.keyboard.press("z");
  await expect.poll(left).toBe(before - 9);
});
