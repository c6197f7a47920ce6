import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, expect, type Page, type Route, test } from "@playwright/test";
import { ORDINALS } from "../components/receipt/ordinals";
import { ownServer } from "../test/journeys-servers";
import { approveItem } from "./approve-item";
import { readReceipt } from "./ask-question";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { openReceipt } from "./open-receipt";
import { readKept } from "./read-kept";
import { releaseLetters } from "./release-letters";

const question = "We share a front door and a silence. Which of the two should I open first?";
const answer = "The door. Silence opens inwards.";

/** Whatever a page could leave behind in this browser, besides a member's session and wallet. */
const leftBehind = (page: Page) =>
  page.evaluate(async () => [
    localStorage.length,
    // Every page of the site puts this there, asked or not: by its absence a tab that was left is known.
    Object.entries({ ...sessionStorage }).filter(([name, value]) => `${name}=${value}` !== "here=1").length,
    (await caches.keys()).length,
    JSON.stringify(history.state)?.includes("question") ?? false,
    location.search + location.hash,
  ]);

/** Lets a request arrive, and the line drop before its answer does. */
async function dropAnswer(route: Route): Promise<void> {
  const request = route.request();
  const arrived = await fetch(request.url(), {
    method: "POST",
    headers: { ...(await request.allHeaders()), "sec-fetch-site": "same-origin" },
    body: new Uint8Array(request.postDataBuffer() ?? []),
  });
  expect(arrived.status).toBe(202);
  await route.abort("connectionreset");
}

/** Types two words back, as the page asks, and is believed. */
async function showThatKept(page: Page, receipt: string): Promise<void> {
  const words = receipt.toLowerCase().split(" ");
  await page.getByRole("button", { name: /^I have .* somewhere safe$/ }).click();
  await expect(page.locator("#receipt-words")).toHaveCount(0);
  const fields = page.getByRole("textbox", { name: /^The \w+ word$/ });
  await expect(fields).toHaveCount(2);
  await fields.first().fill("nothing of the kind");
  await page.getByRole("button", { name: "These are they" }).click();
  await expect(page.getByText("That isn’t it. Please look at it once more.").first()).toBeVisible();
  for (const [n, place] of ORDINALS.entries()) {
    const field = page.getByRole("textbox", { name: `The ${place} word` });
    if ((await field.count()) > 0) await field.fill(words[n] ?? "");
  }
  await page.getByRole("button", { name: "These are they" }).click();
  await expect(page.getByText(/^That is right, so you have/)).toBeVisible();
}

async function answerPrivately(browser: Browser): Promise<void> {
  const author = await browser.newPage();
  await comeInAs(author, "author");
  await author.goto("/desk");
  await author.getByRole("link", { name: question.slice(0, 40) }).click();
  await expect(author.getByRole("heading", { name: question })).toBeVisible();
  await author.getByRole("textbox", { name: "Your answer" }).fill(answer);
  await expect(author.getByText(/Draft saved at/)).toBeVisible();
  await author.getByRole("button", { name: "Send it", exact: true }).click();
  await expect(author.getByText("Sealed to who asked: nobody else can open it, you neither.")).toBeVisible();
  await author.close();
}

test("a member asks with a token and no name, loses the line and not the letter; comes back with a slip, reads what was sealed, has the token again, writes back, and takes it all back", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  // Of the demo's people one who hasn't been here today.
  await page.goto("/sign-in?from=/articles/handover");
  await comeInByLink(page, "yusuf@example.org");
  await page.goto("/articles/handover");
  await expect.poll(async () => (await readKept(page))?.slips.length).toBe(2);
  await page.goto("/articles/handover/ask");
  await expect(page.getByText("It would be stronger tomorrow")).toBeVisible();
  await expect(page.getByText(/could have asked this|anonymity is weak here/)).toBeVisible();
  await page.getByRole("textbox", { name: "Your question" }).fill(question);

  const sent: { headers: Record<string, string>; body: Buffer | null }[] = [];
  await page.route(
    "**/api/anon/ask",
    async (route) => {
      const request = route.request();
      sent.push({ headers: await request.allHeaders(), body: request.postDataBuffer() });
      await (sent.length === 1 ? dropAnswer(route) : route.continue());
    },
    { times: 2 },
  );
  await page.getByRole("button", { name: "Send the question" }).click();
  const words = await readReceipt(page, "Keep these six words");
  // Nobody is named by it, though a member is signed in: no cookie, no referrer, and the same bytes both times.
  const [first, second] = sent;
  expect(sent).toHaveLength(2);
  for (const { headers, body } of sent) {
    expect(headers.cookie).toBeUndefined();
    expect(headers.authorization).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect([2_048, 8_192, 32_768]).toContain(body?.length);
  }
  expect(second?.body).toEqual(first?.body);
  expect(first?.headers["anon-token"]).toMatch(/^v1\.\d{4}-W\d\d\./);
  expect(second?.headers["anon-token"]).toBe(first?.headers["anon-token"]);
  for (const word of words.toLowerCase().split(" "))
    expect(first?.body?.toString()).not.toContain(`"${word}`);
  await showThatKept(page, words);
  expect(await leftBehind(page)).toEqual([0, 0, 0, false, ""]);
  expect((await readKept(page))?.slips).toHaveLength(1);

  // Sent twice, it is one letter.
  await releaseLetters();
  await approveItem(browser, "questions", question);
  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await moderator.goto("/moderation/questions");
  await expect(moderator.getByRole("link", { name: question.slice(0, 40) })).toHaveCount(0);
  await moderator.close();
  await answerPrivately(browser);

  await openReceipt(page, words);
  await page.getByRole("button", { name: "Take the token back" }).click();
  await expect(page.getByText("The token is yours again.")).toBeVisible();
  expect((await readKept(page))?.slips).toHaveLength(2);

  const fresh = await (await browser.newContext()).newPage();
  const [start = "", ...rest] = words.split(" ");
  await openReceipt(fresh, [start.slice(0, -1), ...rest].join(" "));
  await expect(fresh.getByRole("heading", { name: "Carys wrote back" })).toBeVisible({ timeout: 20_000 });
  await expect(fresh.getByText(answer)).toBeVisible();
  await expect(fresh.getByText("Sealed for you alone, and opened on this device.")).toBeVisible();
  await expect(fresh.getByRole("button", { name: "Take the token back" })).toHaveCount(0);
  await fresh
    .getByRole("textbox", { name: "A letter back to Carys" })
    .fill("It opened, and so did the door.");
  await fresh.getByRole("button", { name: "Send to Carys" }).click();
  await expect(fresh.getByRole("heading", { name: "It is waiting to be read" })).toBeVisible();
  await expect(fresh.getByText("It opened, and so did the door.")).toBeVisible();
  expect(await leftBehind(fresh)).toEqual([0, 0, 0, false, ""]);

  await fresh.getByText("Withdraw the question").click();
  await fresh.getByRole("button", { name: "Erase it for good" }).click();
  await expect(fresh.getByRole("heading", { name: "It is gone" })).toBeVisible();
  await openReceipt(fresh, words);
  await expect(fresh.getByText("We can’t find anything under these words.").first()).toBeVisible();
  // Sealed from the beginning, it lay open in no file of the database either, nor in a log.
  expect(filesWith(question)).toEqual([]);
});

/** The files of this server's data folder that hold these words: the database's own, and its log. */
function filesWith(words: string): string[] {
  return readdirSync(ownServer().folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(words));
}

test("without an account a device works for its letter, and a shopping list leads back to it", async ({
  page,
}) => {
  test.slow();
  const asked = "Whose turn is it to be quiet first?";
  await page.goto("/articles/handover/ask");
  await expect(page.getByText("No token stands behind it")).toBeVisible();
  await page.getByRole("textbox", { name: "Your question" }).fill(asked);
  await page.getByRole("radio", { name: "A shopping list" }).check();
  const sending = page.waitForRequest("**/api/anon/ask");
  await page.getByRole("button", { name: "Send the question" }).click();
  expect((await (await sending).allHeaders())["anon-work"]).toMatch(/^v1\.[\w-]{27}\.\d+\.[\w-]{43}$/);
  const list = await readReceipt(page, "Keep this shopping list");
  expect(list.split(" ")).toHaveLength(10);
  await showThatKept(page, list);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(await readKept(page)).toBeUndefined();

  await openReceipt(page, "milk and honey");
  await expect(page.getByText("That is neither six words nor ten things to buy.").first()).toBeVisible();
  await expect(page.getByLabel("Your words")).toHaveValue("milk and honey");
  await page.getByLabel("Your words").fill(list.replaceAll(" ", "\n"));
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { name: "It is waiting to be read" })).toBeVisible();
  await expect(page.getByText(asked)).toBeVisible();
  expect(await leftBehind(page)).toEqual([0, 0, 0, false, ""]);
});
