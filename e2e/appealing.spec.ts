import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { askQuestion } from "./ask-question";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { findBarriers } from "./find-barriers";
import { newcomer } from "./newcomer";
import { openItem } from "./open-item";
import { openReceipt } from "./open-receipt";

const ARTICLE = "/articles/handover";

async function sendNote(page: Page, words: string): Promise<void> {
  await page.goto(ARTICLE);
  await page.getByLabel("Sign as").first().selectOption({ label: "Anonymous" });
  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
}

async function reject(moderator: Page, queue: "new-members" | "questions", words: string): Promise<void> {
  await openItem(moderator, queue, words);
  await moderator
    .getByRole("button", { name: /^Reject/ })
    .first()
    .click();
  await moderator.getByRole("radio").first().check();
  await expect(moderator.getByRole("textbox", { name: "What the writer will read" })).not.toHaveValue("");
  await moderator.getByRole("button", { name: /^Send, and take the next/ }).click();
  await expect(moderator.getByText(`Last: rejected “${words.slice(0, 30)}`).first()).toBeVisible();
}

/** On the desk of somebody who may read it: the appeal that begins with these words. */
async function openAppeal(who: Page, words: string): Promise<void> {
  await who.goto("/moderation/appeals");
  await who.getByRole("link", { name: words }).first().click();
  await expect(who.getByRole("region", { name: "Item" })).toContainText(words);
}

async function decide(who: Page, outcome: "It stands" | "It is overturned", answer: string): Promise<void> {
  await who.getByRole("button", { name: "Take it" }).click();
  await expect(who.getByRole("button", { name: "Release" })).toBeVisible();
  await who.getByRole("radio", { name: new RegExp(`^${outcome}`) }).check();
  await who.getByRole("textbox", { name: /^A sentence to/ }).fill(answer);
  await who.getByRole("button", { name: "Send the answer" }).click();
  await expect(who.getByRole("region", { name: "What was decided" })).toContainText(answer);
}

test("a note and a letter that were turned down are read again for who asks, from the account and by six words; who decided first is told to leave it", async ({
  page,
  browser,
}) => {
  test.slow();
  const tag = randomUUID().slice(0, 6);
  const [words, asked] = [`My own name on the door of ${tag}.`, `How does one sleep after ${tag}?`];
  const [objection, plea] = [`Nobody else is named, ${tag}.`, `I ask for myself, ${tag}.`];
  await page.goto("/sign-in");
  await comeInByLink(page, newcomer());
  await sendNote(page, words);
  const asker = await (await browser.newContext()).newPage();
  const sixWords = await askQuestion(asker, "handover", asked);
  const moderator = await (await browser.newContext()).newPage();
  await comeInAs(moderator, "moderator");
  await reject(moderator, "new-members", words);
  await reject(moderator, "questions", asked);

  await page.goto("/account/contributions");
  const mine = page.getByRole("article").filter({ hasText: words });
  await mine.getByText("Ask for a second reading").click();
  await mine.getByRole("textbox", { name: "What should we look at again?" }).fill(objection);
  await mine.getByRole("button", { name: "Ask for it" }).click();
  await expect(page.getByText(/You have asked for a second reading/)).toBeVisible();
  await openReceipt(asker, sixWords);
  await asker.getByText("Ask for a second reading").click();
  await asker.getByRole("textbox", { name: "What should we look at again?" }).fill(plea);
  await asker.getByRole("button", { name: "Ask for it" }).click();
  await expect(asker.getByText(/You have asked for a second reading/)).toBeVisible();

  await openAppeal(moderator, objection);
  await expect(moderator.getByText("You made this decision, so somebody else reads it again.")).toBeVisible();
  await expect(moderator.getByRole("button", { name: "Send the answer" })).toHaveCount(0);
  const admin = await (await browser.newContext()).newPage();
  await comeInAs(admin, "admin");
  await openAppeal(admin, objection);
  await decide(admin, "It is overturned", "It is your own name.");
  await openAppeal(admin, plea);
  await decide(admin, "It stands", "It asks the author for what is a doctor’s.");

  await page.reload();
  await expect(mine).toContainText("It is your own name.");
  await page.goto(`${ARTICLE}/conversation/newest`);
  await expect(page.getByText(words)).toBeVisible();
  await openReceipt(asker, sixWords);
  await expect(asker.getByText("It asks the author for what is a doctor’s.")).toBeVisible();
  for (const one of [asker, moderator, admin]) await one.context().close();
});

test("a suspended member comes in, objects, and can write again once another person has lifted it", async ({
  page,
  browser,
}) => {
  test.slow();
  const name = `Quiet ${randomUUID()
    .replace(/[^a-f]/g, "")
    .slice(0, 8)}y`;
  const [words, objection] = [`The landing of ${name} is cold.`, `I named nobody, says ${name}.`];
  const address = newcomer();
  await page.goto("/sign-in");
  await comeInByLink(page, address);
  await page.goto("/account");
  await page.getByRole("radio", { name: /My own name/ }).check();
  await page.getByRole("textbox", { name: "The name" }).fill(name);
  await page.getByRole("button", { name: "Take this name" }).click();
  await expect(page.getByText("You can sign with it at once.")).toBeVisible();
  await page.goto(ARTICLE);
  await page.getByLabel("Sign as").first().selectOption({ label: name });
  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  const moderator = await (await browser.newContext()).newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, "new-members", words);
  await moderator.getByRole("link", { name: `What is known of ${name}` }).click();
  await moderator.getByText("Warn, hold, suspend or ban").click();
  await moderator.getByRole("radio", { name: /^Suspend/ }).check();
  await moderator.getByLabel("Up to and including").fill("2099-12-31");
  await moderator.getByRole("radio", { name: /^1\. / }).check();
  await moderator.getByRole("button", { name: "Do this, and tell them" }).click();
  await expect(moderator.getByText("In force")).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await comeInByLink(page, address);
  await page.goto("/account/contributions");
  const told = page.locator("#from-the-moderators");
  await told.getByText("Ask for a second reading").click();
  await expect(told).toContainText("You can ask within 30 days.");
  await told.getByRole("textbox", { name: "What should we look at again?" }).fill(objection);
  expect(await findBarriers(page)).toEqual([]);
  await told.getByRole("button", { name: "Ask for it" }).click();
  await expect(told.getByText(/You have asked for a second reading/)).toBeVisible();

  await openAppeal(moderator, objection);
  await expect(moderator.getByText("You made this decision, so somebody else reads it again.")).toBeVisible();
  const admin = await (await browser.newContext()).newPage();
  await comeInAs(admin, "admin");
  await openAppeal(admin, objection);
  expect(await findBarriers(admin)).toEqual([]);
  await decide(admin, "It is overturned", "You named nobody. I am sorry.");

  await page.reload();
  await page.getByText("What counts no more").click();
  await expect(told).toContainText("You named nobody. I am sorry.");
  await sendNote(page, `And the stairs of ${name} as well.`);
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
  for (const one of [moderator, admin]) await one.context().close();
});
