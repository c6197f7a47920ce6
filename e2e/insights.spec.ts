import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";

test("a moderator reads the figures, and a text a second time without knowing what a colleague decided", async ({
  page,
}) => {
  await comeInAs(page, "moderator");
  await page.goto("/moderation/insights");
  await page.getByRole("link", { name: "52 weeks" }).click();
  await expect(page.getByRole("link", { name: "52 weeks" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("img", { name: /^\d+ decisions in 52 weeks/ })).toBeVisible();
  await page.getByText("The figures of what was decided").click();
  await expect(page.getByRole("columnheader", { name: "Approved", exact: true })).toBeVisible();

  await page.getByRole("link", { name: "Read twice" }).click();
  const item = page.getByRole("region", { name: "Item" });
  await expect(item.getByText("as it stood when a colleague decided on it")).toBeVisible();
  const blind = await page.locator("main").textContent();
  await page.keyboard.press("r");
  await item.getByRole("button", { name: "Say so, and see what was decided" }).click();
  // A no without a rule says nothing; what was chosen is still there.
  await expect(item.getByText("Please choose the rule it is about.").first()).toBeVisible();
  await expect(item.getByRole("radio", { name: /Reject/ })).toBeChecked();
  await item.getByRole("radio", { name: /^1/ }).check();
  await item.getByRole("button", { name: "Say so, and see what was decided" }).click();
  await expect(page.getByRole("heading", { name: /came to/ })).toBeVisible();
  const colleague = (await page.getByRole("term").first().textContent()) ?? "";
  expect(colleague).not.toBe("You");
  expect(blind).not.toContain(colleague);
  await page.getByRole("link", { name: /^The next one/ }).click();
  await expect(item.getByText("as it stood when a colleague decided on it")).toBeVisible();
});

test("what was decided is everyone’s to read, without script, and as a file", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "What was decided" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What was decided" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Decisions" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "fewer than 5" }).first()).toBeVisible();
  const [one, other] = [
    await context.request.get("/transparency.json"),
    await context.request.get("/transparency.json"),
  ];
  expect(one.headers()).toMatchObject({ "content-type": "application/json; charset=utf-8" });
  expect(one.headers()["set-cookie"]).toBeUndefined();
  expect(await one.body()).toEqual(await other.body());
  expect(await one.json()).toMatchObject({ licence: "CC0-1.0", version: 1 });
  await context.close();
});
