import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { scriptsOf } from "@/bench/page-scripts";
import { findBarriers } from "./find-barriers";

const ASK = "/articles/hello-again/ask";
const WORDS =
  "My husband Daniel keeps telling me that the door is locked, and I teach at Elm Park Primary School. How do I ask him to stop?";

/** Everything that a page asks for from now on. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  return asked;
}

const box = (page: Page) => page.getByRole("textbox", { name: /^Your (question|story)$/ });
const hints = (page: Page) => page.getByRole("complementary", { name: "Hints on what you write" });

test("while a question is written its details are pointed out, softened and put back, help and answers are shown, and nothing leaves", async ({
  browser,
}) => {
  const loaded: string[][] = [];
  for (const first of ["M", "x"]) {
    const page = await browser.newPage();
    await page.goto(ASK, { waitUntil: "networkidle" });
    const asked = listen(page);
    await box(page).focus();
    await expect.poll(() => asked).toEqual(["GET /answered.json"]);
    await box(page).pressSequentially(first);
    await expect(hints(page)).toBeVisible();
    await page.waitForLoadState("networkidle");
    loaded.push([...asked].sort());
    if (first === "x") {
      await page.close();
      continue;
    }
    asked.length = 0;

    await box(page).pressSequentially(WORDS.slice(1));
    await expect(hints(page)).toContainText("“Daniel” looks like a name.");
    await expect(page.locator(".underlay .idmark")).toHaveText(["Daniel", "Elm Park Primary School"]);
    await hints(page).getByRole("button", { name: "Leave it out" }).press("Enter");
    await expect(box(page)).toHaveValue(WORDS.replace(" Daniel", ""));
    const back = hints(page).getByRole("button", { name: "Put it back" });
    await expect(back).toBeFocused();
    await back.press("Enter");
    await expect(box(page)).toHaveValue(WORDS);
    // It is read again after a pause.
    await expect(hints(page)).toContainText("“Daniel” looks like a name.");
    await hints(page).getByRole("button", { name: "Keep it" }).first().click();
    await hints(page).getByRole("button", { name: "Say “a school”" }).click();
    await expect(box(page)).toHaveValue(WORDS.replace("Elm Park Primary School", "a school"));
    await expect(hints(page)).not.toContainText("looks like a name");

    const suggested = page.getByRole("region", { name: "Somebody may have asked this before" });
    await suggested.getByText("How do I ask my partner to stop telling me").click();
    await expect(suggested).toContainText("Tell him about the ninth time");

    const card = page.getByRole("complementary", { name: "If it is dark right now" });
    await expect(card).toHaveCount(0);
    await box(page).press("End");
    await box(page).pressSequentially(" Some nights I just want to die.");
    await expect(card).toContainText("We can’t tell who writes here");
    await expect(card.getByRole("link", { name: "Call 116 123" })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);

    await page.getByRole("button", { name: "Clear everything" }).click();
    await expect(hints(page)).toHaveCount(0);
    await expect(card).toHaveCount(0);
    expect(asked).toEqual([]);
    await page.close();
  }
  // What is loaded has nothing to do with what was typed.
  expect(loaded[0]).toEqual(loaded[1]);
  expect(scriptBytes(loaded[0] ?? [], "/articles/[slug]/ask")).toBeLessThanOrEqual(220_000);
});

test("a story is read along in the same way, and nothing of it leaves", async ({ page }) => {
  await page.goto("/articles/handover/stories/new", { waitUntil: "networkidle" });
  await box(page).pressSequentially("M");
  await expect(hints(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  const asked = listen(page);
  await box(page).pressSequentially("y sister Anna and I live in Leeds. Anna is older.");
  await hints(page).getByRole("button", { name: "Say “my sister”" }).click();
  await expect(box(page)).toHaveValue("My sister and I live in Leeds. My sister is older.");
  await hints(page).getByRole("button", { name: "Say “a town”" }).click();
  await expect(box(page)).toHaveValue("My sister and I live in a town. My sister is older.");
  expect(asked).toEqual([]);
});

/** Bytes with gzip, besides Next’s and React’s own: the page’s first scripts, and those that were asked for later. */
function scriptBytes(asked: readonly string[], route: string): number {
  const scripts = new Map(scriptsOf(route).map(({ file, gzip, runtime }) => [file, runtime ? 0 : gzip]));
  for (const each of asked) {
    const [, file] = /\/_next\/(static\/.+\.js)$/.exec(each) ?? [];
    if (!file || scripts.has(path.basename(file))) continue;
    scripts.set(path.basename(file), gzipSync(readFileSync(path.join(".next", file))).length);
  }
  return [...scripts.values()].reduce((bytes, gzip) => bytes + gzip, 0);
}
