import { expect, type Page, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { openItem } from "./open-item";
import { prepareNotes } from "./prepare-notes";

const ARTICLE = "/articles/what-i-left-out";
const NEWEST = `${ARTICLE}/conversation/newest`;
const [KEPT, TWICE, AWAY] = [
  "The drawer with the maps in it was the last one we emptied that spring",
  "The drawer with the maps in it was the last one that we emptied that spring",
  "About the ladder: it is still behind the second shed, painted side up",
];
/** Short texts resemble one another by themselves, and aren't compared. */
const REST =
  ", because nobody could say which of the roads on them had been walked and which had only been planned.";

// Wide enough for every decision to stand in the bar; on a smaller desk the rest are behind three dots.
test.use({ viewport: { width: 1440, height: 900 } });

const item = (page: Page) => page.getByRole("region", { name: "Item" });
const last = (page: Page) => page.getByText(/^Last:/).first();

test("an approval with a content note, one put aside as sent twice, a lock and a move each show to readers, and are taken back in one step", async ({
  page,
  browser,
}) => {
  await prepareNotes(browser, "what-i-left-out", [KEPT + REST, TWICE + REST, `${AWAY}.`]);
  const reader = await browser.newPage();
  const note = (words: string) => reader.locator(".post").filter({ hasText: words });
  await comeInAs(page, "moderator");

  await openItem(page, "new-members", KEPT);
  await page.keyboard.press("n");
  await page.getByRole("checkbox", { name: "grief" }).check();
  await page.keyboard.press("Control+Enter");
  await expect(last(page)).toContainText("with a content note: grief");
  await reader.goto(NEWEST);
  await expect(note(KEPT)).toContainText("grief");

  await openItem(page, "new-members", TWICE);
  await page.getByRole("button", { name: "Sent twice" }).click();
  await page.getByRole("radio", { name: new RegExp(KEPT.slice(0, 30)) }).check();
  await page.keyboard.press("Control+Enter");
  await expect(last(page)).toContainText("put aside, as sent twice");
  await page.keyboard.press("z");
  await expect(page.getByText(/^Last: .*sent twice/)).toHaveCount(0);
  await openItem(page, "new-members", TWICE);

  // What stands already is reached from what says the same.
  await item(page)
    .getByRole("link", { name: new RegExp(KEPT.slice(0, 30)) })
    .click();
  await expect(item(page)).toContainText(KEPT);
  const context = page.getByRole("complementary", { name: "Context" });
  await context.getByText("Lock this conversation").click();
  await context.getByRole("radio").first().check();
  await context.getByRole("button", { name: "Lock it" }).click();
  await expect(context.getByRole("button", { name: "Open it again" })).toBeVisible();
  await reader.goto(NEWEST);
  await expect(reader.getByText("This conversation is locked for now.").first()).toBeVisible();
  // In the order in which it was done: the lock came last.
  await context.getByRole("button", { name: "Undo this" }).last().click();
  await expect(context.getByText("Lock this conversation")).toBeVisible();
  await reader.goto(NEWEST);
  await expect(reader.getByText("This conversation is locked for now.")).toHaveCount(0);

  await openItem(page, "new-members", AWAY);
  await context.getByText("Move this note elsewhere").click();
  await context.getByRole("radio", { name: new RegExp(KEPT.slice(0, 30)) }).check();
  await context.getByRole("button", { name: "Move it" }).click();
  await expect(context.getByRole("heading", { name: "Replying to" })).toBeVisible();
  await page.keyboard.press("a");
  await expect(last(page)).toContainText("approved");
  await reader.goto(NEWEST);
  const thread = reader.getByRole("article").filter({ hasText: KEPT });
  await expect(thread.filter({ hasText: AWAY }).first()).toBeVisible();
  await reader.close();
});
