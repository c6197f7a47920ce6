import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { readKept } from "./read-kept";

test("a member who reads has two tokens that are proven, never drawn where they ask, and gone when they sign out", async ({
  page,
}) => {
  const draws: { at: string; body: string }[] = [];
  page.on("request", (request) => {
    if (!request.url().endsWith("/api/anon/draw")) return;
    draws.push({ at: new URL(request.frame().url()).pathname, body: request.postData() ?? "" });
  });
  // While the line is down nothing is drawn, and every page on which it may be tries again.
  await page.route("**/api/anon/draw", (route) => route.abort());
  // Of the demo's people one who hasn't been here today: two a day are drawn, and a newcomer can't yet.
  await page.goto("/sign-in?from=/articles/handover");
  await comeInByLink(page, "marek@example.org");
  await page.goto("/articles/handover");
  await expect.poll(() => draws.map(({ at }) => at)).toContain("/articles/handover");
  await page.goto("/articles/handover/ask");
  await page.waitForLoadState("networkidle");
  expect(draws.map(({ at }) => at)).not.toContain("/articles/handover/ask");
  await page.unroute("**/api/anon/draw");

  await page.goto("/articles/handover");
  await expect.poll(async () => (await readKept(page))?.slips.length).toBe(2);
  const kept = await readKept(page);
  expect(kept).toMatchObject({ doubted: false, day: new Date().toISOString().slice(0, 10) });
  const keys = await (await page.request.get("/.well-known/afterword-keys.json")).json();
  expect(kept?.head).toBe(keys.keys.at(-1).hash);
  // What was sent tells nothing of what is kept, and nothing else on the device does.
  for (const { nonce, output } of kept?.slips ?? []) {
    const told = JSON.stringify([
      draws,
      await page.context().cookies(),
      await page.evaluate(() => ({ ...localStorage })),
    ]);
    expect(told).not.toContain(nonce);
    expect(told).not.toContain(output);
  }

  const before = draws.length;
  await page.goto("/articles/the-hedge");
  await page.waitForLoadState("networkidle");
  expect(draws).toHaveLength(before);
  expect((await readKept(page))?.slips).toEqual(kept?.slips);

  await page.goto("/account/security");
  await page.getByRole("button", { name: "Sign out here" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/account"));
  await expect.poll(() => readKept(page)).toBeUndefined();
});

test("a draw whose proof doesn’t hold is thrown away, and the keys are doubted", async ({ page }) => {
  let draws = 0;
  await page.route("**/api/anon/draw", async (route) => {
    draws += 1;
    const drawn = await (await route.fetch()).json();
    await route.fulfill({ json: { ...drawn, evaluated: [...drawn.evaluated].reverse() } });
  });
  await page.goto("/sign-in?from=/articles/handover");
  await comeInByLink(page, "zsofia@example.org");
  await page.goto("/articles/handover");
  await expect.poll(async () => (await readKept(page))?.doubted).toBe(true);
  expect((await readKept(page))?.slips).toEqual([]);
  await page.goto("/articles/the-hedge");
  await page.waitForLoadState("networkidle");
  expect(draws).toBe(1);
});

test("the key document comes from the shelf, the same for everyone, without a cookie", async ({
  page,
  request,
}) => {
  const path = "/.well-known/afterword-keys.json";
  const forGuests = await request.get(path);
  expect(forGuests.status()).toBe(200);
  expect(forGuests.headers()["set-cookie"]).toBeUndefined();
  expect(forGuests.headers()["cache-control"]).toContain("public");
  await comeInAs(page, "reader");
  const forMembers = await page.request.get(path);
  expect(await forMembers.body()).toEqual(await forGuests.body());
  expect(forMembers.headers()["set-cookie"]).toBeUndefined();
});
