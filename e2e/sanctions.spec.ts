import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { findBarriers } from "./find-barriers";
import { newcomer } from "./newcomer";
import { openItem } from "./open-item";

const ARTICLE = "/articles/handover";

/** Writes a note under the article and sends it; what comes of it stands under the form. */
async function send(page: Page, words: string, signAs: string): Promise<void> {
  await page.goto(ARTICLE);
  await page.getByLabel("Sign as").first().selectOption({ label: signAs });
  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
}

/** A newcomer with a name of their own, which they have signed a note with. */
async function newReader(page: Page, name: string, words: string): Promise<void> {
  await page.goto("/sign-in");
  await comeInByLink(page, newcomer());
  await page.goto("/account");
  await page.getByRole("radio", { name: /My own name/ }).check();
  await page.getByRole("textbox", { name: "The name" }).fill(name);
  await page.getByRole("button", { name: "Take this name" }).click();
  await expect(page.getByText("You can sign with it at once.")).toBeVisible();
  await send(page, words, name);
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
}

/** On the page of somebody: what to do, by rule 1, and with its sentence. */
async function give(moderator: Page, kind: string, until?: string): Promise<void> {
  await moderator.getByText("Warn, hold, suspend or ban").click();
  await moderator.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  if (until) await moderator.getByLabel("Up to and including").fill(until);
  await moderator.getByRole("radio", { name: /^1\. / }).check();
  await expect(moderator.getByRole("textbox", { name: "What they will read" })).not.toHaveValue("");
  await moderator.getByRole("button", { name: "Do this, and tell them" }).click();
}

test("a member is warned, reads it and goes on; is suspended and can’t write without a name either; it is lifted", async ({
  page,
  browser,
}) => {
  test.slow();
  const name = `Quiet ${randomUUID()
    .replace(/[^a-f]/g, "")
    .slice(0, 8)}x`;
  const words = `The stairs of ${name} creak at the fourth step.`;
  const again = `And at the ninth, says ${name}.`;
  await newReader(page, name, words);

  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, "new-members", words.slice(0, 30));
  await moderator.getByRole("link", { name: `What is known of ${name}` }).click();
  await expect(moderator.getByRole("heading", { level: 1, name })).toBeVisible();
  await give(moderator, "Warn");
  await expect(moderator.getByText("Not read yet")).toBeVisible();

  await send(page, again, "Anonymous");
  await expect(page.getByText("A moderator has written to you.").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your note", exact: true })).toHaveValue(again);
  await page.getByRole("link", { name: "Read what the moderators wrote" }).click();
  await page.getByRole("button", { name: "I have read this" }).click();
  await expect(page.getByText("What counts no more")).toBeVisible();
  await send(page, again, "Anonymous");
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  await moderator.reload();
  await give(moderator, "Suspend", "2099-12-31");
  await expect(moderator.getByText("In force")).toBeVisible();
  await send(page, "And the tenth.", "Anonymous");
  await expect(page.getByText("Your account can’t send anything for now.").first()).toBeVisible();
  await page.goto("/account/contributions");
  await expect(page.getByText("You can’t send anything up to and including 31 December 2099.")).toBeVisible();

  await moderator.getByRole("button", { name: "Lift it" }).first().click();
  await expect(moderator.getByText("In force")).toBeHidden();
  await send(page, "And the tenth.", "Anonymous");
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();

  await moderator.getByText("Warn, hold, suspend or ban").click();
  expect(await findBarriers(moderator)).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);
  await moderator.close();
});

test("one moderator asks who wrote something without a name, and an admin consents; the first sees it once", async ({
  page,
  browser,
}) => {
  const words = `Nobody is to know that I keep the key, ${randomUUID().slice(0, 6)}.`;
  const writer = await browser.newPage();
  const address = newcomer();
  await writer.goto("/sign-in");
  await comeInByLink(writer, address);
  await send(writer, words, "Anonymous");
  await expect(writer.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
  await writer.close();

  await comeInAs(page, "moderator");
  await openItem(page, "new-members", words.slice(0, 38));
  await page.getByRole("link", { name: "Ask to see who it is" }).click();
  await page.getByRole("textbox", { name: "Why you have to know" }).fill("They may be in danger.");
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Ask for a second person" }).click();
  await expect(page.getByText("A second person has to consent before you can see it.")).toBeVisible();

  const admin = await browser.newPage();
  await comeInAs(admin, "admin");
  await admin.goto("/moderation/break-glass");
  const asked = (who: Page) => who.getByRole("listitem").filter({ hasText: words.slice(0, 38) });
  await asked(admin).getByRole("button", { name: "Consent" }).click();
  await expect(asked(admin).getByText("Can be seen, once")).toBeVisible();
  await admin.close();

  await page.goto("/moderation/break-glass");
  await asked(page).getByRole("button", { name: "See who it is, once" }).click();
  await expect(asked(page).getByText(address)).toBeVisible();
  await page.reload();
  await expect(asked(page).getByText("Seen; the writer will be told")).toBeVisible();
  await expect(page.getByText(address)).toHaveCount(0);
});
