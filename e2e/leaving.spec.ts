import { type BrowserContext, expect, type Page } from "@playwright/test";
import { comeInAs } from "./come-in";
import { test } from "./with-page-cache";

const ARTICLE = "/articles/handover";
const ASK = `${ARTICLE}/ask`;
const SEARCH = "https://search.example/";
const NEUTRAL = "https://www.weather.gov/";

/** Two other sites: where somebody comes from, and where they leave to. */
async function standIn(context: BrowserContext, site: string | undefined): Promise<void> {
  const html = (words: string, link = "") =>
    `<!doctype html><title>${words}</title><h1>${words}</h1>${link && `<a href="${link}">A result</a>`}`;
  await context.route(`${SEARCH}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: html("Results", `${site}${ARTICLE}#questions`) }),
  );
  await context.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: html("Rain later") }),
  );
}

/** Every address that this page shows from now on. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on("framenavigated", (frame) => frame === page.mainFrame() && seen.push(frame.url()));
  return seen;
}

async function comeToAsk(page: Page, quiet: boolean): Promise<void> {
  await page.goto(SEARCH);
  await page.getByRole("link", { name: "A result" }).click();
  await page.waitForURL(`**${ARTICLE}#questions`);
  if (quiet) {
    await page.getByRole("button", { name: /^Reading settings/ }).click();
    await page.getByRole("group", { name: "Quiet mode" }).getByText("On", { exact: true }).click();
    await page.keyboard.press("Escape");
    await expect(page).toHaveTitle("Weather");
  }
  await page.getByRole("link", { name: "Ask without giving a name" }).first().click();
  await page.waitForURL(`**${ASK}`);
  await page.getByRole("textbox", { name: "Your question" }).fill("Nobody should find THIS.");
}

const WAYS: Record<string, (page: Page) => Promise<void>> = {
  "the button": (page) => page.getByRole("link", { name: "Leave this page quickly" }).click(),
  "three presses of Shift": async (page) => {
    // A capital letter among them is no wish to leave.
    for (const key of ["Shift", "Shift", "Shift+A"]) await page.keyboard.press(key);
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    await expect(page.getByText("One more press leaves this page.")).toBeAttached();
    await page.keyboard.press("Shift");
  },
};

for (const quiet of [false, true]) {
  for (const [way, leave] of Object.entries(WAYS)) {
    test(`left by ${way}, ${quiet ? "in quiet mode" : "outside of quiet mode"}, nothing leads back to what was being asked`, async ({
      page,
      context,
      baseURL,
    }) => {
      await standIn(context, baseURL);
      await comeToAsk(page, quiet);
      const seen = watch(page);
      await leave(page);
      await page.waitForURL(NEUTRAL);

      await page.goBack();
      if (!quiet) {
        // The article was passed on the way: the neutral page stands in its place now.
        await page.waitForURL(NEUTRAL);
        await page.goBack();
      }
      await expect(page).toHaveURL(SEARCH);
      await page.goForward();
      await page.waitForURL(NEUTRAL);
      expect(seen.filter((address) => address.endsWith("/ask"))).toEqual([]);

      await page.goto(ARTICLE);
      await expect(page).toHaveURL(new RegExp(ARTICLE));
      expect(await page.evaluate(() => [localStorage.length, Object.keys(sessionStorage)])).toEqual([
        0,
        ["here"],
      ]);
    });
  }
}

test("in quiet mode links, forms and the router leave one entry, all under one name; a member may be signed out on leaving", async ({
  page,
  context,
  baseURL,
}) => {
  await standIn(context, baseURL);
  await comeInAs(page, "reader");
  await page.goto(ASK);
  await page.getByRole("button", { name: "Turn on quiet mode" }).click();
  await expect(page.getByText("Quiet mode is on")).toBeVisible();
  await expect(page).toHaveTitle("Weather");
  const entries = await page.evaluate(() => history.length);

  await page.getByRole("link", { name: "What stays on a shared device" }).click();
  await page.waitForURL("**/shared-devices");
  await page.getByRole("link", { name: "What we store" }).click();
  await page.waitForURL("**/privacy");
  await page.goto("/account/security");
  await page.getByRole("button", { name: "Sign out here" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/sign-in");
  await page.locator(".sim .pub").click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(page).toHaveTitle("Weather");
  expect(await page.locator('link[rel~="icon"]').first().getAttribute("href")).toMatch(/^data:/);
  // `goto` is the reader typing an address, which is an entry of its own: twice.
  expect(await page.evaluate(() => history.length)).toBe(entries + 2);

  await comeInAs(page, "reader");
  await page.getByRole("button", { name: /^Reading settings/ }).click();
  const kept = page.waitForResponse((answer) => answer.request().method() === "PUT");
  await page.getByRole("checkbox", { name: "Leaving signs me out as well" }).check();
  await kept;
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Leave this page quickly" }).click();
  await page.waitForURL(NEUTRAL);
  await expect
    .poll(async () => (await context.cookies(baseURL)).filter(({ name }) => name.includes("session")))
    .toEqual([]);
});

test("pages on which one writes what nobody should find are kept by no browser", async ({ request }) => {
  for (const path of [ASK, "/receipt", `${ARTICLE}/stories/new`]) {
    expect((await request.get(path)).headers()["cache-control"]).toBe("no-store");
  }
});
