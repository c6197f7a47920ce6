import { expect, test } from "@playwright/test";
import { amount } from "@/lib/platform/amounts";
import { comeInAs } from "./come-in";
import { prepareNotes } from "./prepare-notes";

const ARTICLE = "the-hedge";
const nouns =
  "kettle ladder window drawer lantern bucket ribbon pocket saddle mirror candle garden engine button letter carpet".split(
    " ",
  );
const places = "cellar attic orchard kitchen".split(" ");

// Coral #4667: every action of the queue works from the keyboard.
test("acceptance 15: a moderator decides twenty items with the keyboard alone: one by one, and the rest together", async ({
  page,
  browser,
}) => {
  await prepareNotes(
    browser,
    ARTICLE,
    Array.from(
      { length: 20 },
      (_, n) => `The ${nouns[n % 16]} of the ${places[n % 4]} was what I missed, in year ${n + 1}.`,
    ),
  );
  await comeInAs(page, "moderator");
  await page.goto(`/moderation/new-members?article=${ARTICLE}`);
  const lines = page.getByRole("list", { name: "Waiting items" }).getByRole("link");
  const current = page.locator("[data-item][aria-current=true]").filter({ visible: true });
  const heading = page.locator("#item").filter({ visible: true });
  const at = () => current.getAttribute("data-item");
  const before = await lines.count();
  expect(before).toBeGreaterThanOrEqual(20);
  expect(before).toBeLessThanOrEqual(25);
  const goesOn = async (press: () => Promise<void>) => {
    const here = await at();
    await press();
    await expect.poll(at).not.toBe(here);
    await expect(heading).toBeFocused();
  };
  await expect(current).toHaveCount(1);

  // Eight one by one: approved, and every third turned down with its rule.
  for (let n = 1; n <= 8; n++) {
    await goesOn(async () => {
      if (n % 3 !== 0) return page.keyboard.press("a");
      await page.keyboard.press("r");
      await expect(page.getByRole("textbox", { name: "What the writer will read" })).toBeVisible();
      await page.keyboard.press("2");
      await page.keyboard.press("Control+Enter");
    });
    await expect(lines).toHaveCount(before - n);
  }
  // One is left to somebody else, and the last decision taken back and made again.
  await goesOn(() => page.keyboard.press("s"));
  await expect(lines).toHaveCount(before - 8);
  await page.keyboard.press("z");
  await expect(lines).toHaveCount(before - 7);
  await goesOn(() => page.keyboard.press("a"));
  await expect(lines).toHaveCount(before - 8);

  // The rest together: picked from the first to the last, looked over, decided, all taken back, and decided again.
  const rest = before - 8;
  const all = amount(rest, "item", "items");
  const together = async () => {
    for (
      let n = await lines.count();
      n > 1 && (await at()) !== (await lines.first().getAttribute("data-item"));
      n--
    ) {
      await goesOn(() => page.keyboard.press("k"));
    }
    await page.keyboard.press("x");
    await expect(page.getByText("One item picked")).toBeVisible();
    for (let n = 1; n < rest; n++) await goesOn(() => page.keyboard.press("j"));
    await page.keyboard.press("Shift+X");
    await expect(page.getByRole("checkbox", { checked: true }).filter({ visible: true })).toHaveCount(rest);
    await page.keyboard.press("b");
    await expect(page.getByText(`Approve ${all}.`)).toBeVisible();
    // Keys do something once the page is awake.
    await expect(async () => {
      await page.keyboard.press("r");
      await expect(page.getByRole("textbox", { name: "What the writer will read" })).toBeVisible({
        timeout: 500,
      });
    }).toPass();
    await expect(page.getByText(`Reject ${all}.`)).toBeVisible();
    await page.keyboard.press("a");
    await expect(page.getByText(`Approve ${all}.`)).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(`Approved ${all} at once.`).first()).toBeVisible();
    await expect(lines).toHaveCount(0);
  };
  await together();
  await page.keyboard.press("z");
  await expect(lines).toHaveCount(rest);
  await expect(page.getByText(`Took back ${all}.`).first()).toBeVisible();
  await together();
});
