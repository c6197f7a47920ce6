import { expect, type Page, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { prepareNotes } from "./prepare-notes";

const ARTICLE = "the-hedge";
const queue = `/moderation/new-members?article=${ARTICLE}`;
const beginnings = [
  "Ours was privet",
  "We had a wall instead",
  "Nobody cut it but me",
  "It stood for thirty years",
];

const line = (page: Page, words: string) =>
  page.getByRole("list", { name: "Waiting items" }).getByRole("listitem").filter({ hasText: words });
const item = (page: Page) => page.getByRole("region", { name: "Item" });
const nameOf = async (page: Page) =>
  (await page.locator("header a[href='/account']").first().textContent())?.trim() ?? "";
const waiting = async (page: Page) => {
  const chip = page.getByRole("navigation", { name: "Queues" }).getByRole("link", { name: /New members/ });
  return Number(/\d+/.exec((await chip.textContent()) ?? "")?.[0]);
};

// Coral #1299, Hypothesis h #9743, Coral #4667.
test("acceptance 1: two moderators on one queue: nothing is decided twice, and the list tells each what the other does without moving what is read", async ({
  browser,
}) => {
  const send = await prepareNotes(
    browser,
    ARTICLE,
    beginnings.map((beginning, n) => `${beginning}, and number ${n} of the street had an opinion about it.`),
  );
  const [ada, ben] = await Promise.all(
    (["moderator", "admin"] as const).map(async (role) => {
      const page = await (await browser.newContext()).newPage();
      await comeInAs(page, role);
      await page.goto(queue);
      return page;
    }),
  );
  if (!ada || !ben) throw new Error("Two are needed.");
  const [adasName, bensName] = [await nameOf(ada), await nameOf(ben)];
  const [first = "", second = "", third = ""] = beginnings;

  // Each sees what the other has open, and what the other holds.
  await line(ada, first).getByRole("link").click();
  await line(ben, second).getByRole("link").click();
  await expect(item(ben)).toContainText(second);
  await expect(line(ada, second)).toContainText(`${bensName} is reading this`);
  await ada.getByRole("button", { name: /^Take it/ }).click();
  await expect(item(ada)).toContainText("You hold this");
  await expect(line(ben, first)).toContainText(`${adasName} has this`);

  // What the other decides keeps its place while one reads, and so does all below it.
  const before = await line(ben, second).boundingBox();
  await ada.keyboard.press("a");
  await expect(line(ben, first)).toContainText("No longer waiting");
  await send("Somebody new had a hedge of box, and said so at length.");
  await expect(ben.getByRole("status").filter({ hasText: /^One new item$/ })).toHaveCount(1);
  await expect(item(ben)).toContainText(second);
  expect((await line(ben, second).boundingBox())?.x).toBe(before?.x);
  const title = await line(ben, second).boundingBox();
  await expect(line(ben, "Somebody new had a hedge")).toBeVisible();
  expect(await line(ben, second).boundingBox()).toEqual(title);

  // Both decide the same one at once: one wins, the other learns who and what, and it is counted once.
  await line(ada, third).getByRole("link").click();
  await line(ben, third).getByRole("link").click();
  await Promise.all([ada, ben].map((page) => expect(item(page)).toContainText(third)));
  await expect(item(ada)).toContainText("Nobody has this");
  const count = await waiting(ada);
  await Promise.all([ada, ben].map((page) => page.keyboard.press("a")));
  const told = (page: Page) =>
    page.getByRole("alert").filter({ hasText: "has decided this already: approved." });
  await expect.poll(async () => (await told(ada).count()) + (await told(ben).count())).toBe(1);
  await expect.poll(() => waiting(ada)).toBe(count - 1);
  await Promise.all([ada, ben].map((page) => page.context().close()));
});
