import { expect, test } from "@playwright/test";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";

const NAME = "Wolfeschlegelsteinhausenbergerdorffmanns";

test("a name of forty letters without a gap widens no page, with the largest type on the narrowest phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.addInitScript(`localStorage.reading = '{"size":"largest","spacing":"wide"}'`);
  await page.goto("/sign-in");
  await comeInByLink(page, newcomer());
  await page.goto("/account");
  await page.getByLabel("The name", { exact: true }).fill(NAME);
  await page.getByRole("button", { name: "Take this name" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: NAME })).toBeVisible();
  for (const path of ["/account", "/articles/handover", "/articles/handover/stories/new"]) {
    await page.goto(path);
    await expect(page.getByText(NAME).first()).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
  }
});
