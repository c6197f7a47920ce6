import { expect, test } from "@playwright/test";

// Promise 1, and defect 18 (remark42 #585): the conversation is in the page itself.
test("reading is free: an article with its conversation needs no account, no cookie and no script", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Handover", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Handover" })).toBeVisible();
  await expect(page.getByText("I have now lain awake over the other.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Add a note, or don’t" })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test("a page is the same bytes for everyone, whoever is signed in", async ({
  request,
  playwright,
  baseURL,
}) => {
  const guest = await (await request.get("/articles/handover")).body();
  const context = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { cookie: "authjs.session-token=somebody; anything=else" },
  });
  const other = await context.get("/articles/handover");
  expect(other.headers()["set-cookie"]).toBeUndefined();
  expect((await other.body()).equals(guest)).toBe(true);
  await context.dispose();
});
