import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { approveItem } from "./approve-item";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";
import { openLetter } from "./open-letter";

const FACTS = "It names the street of a private person, who never agreed to that.";
const ANSWER = "The street is your own. It is back where it was.";

test("a notice without an account or script is acknowledged, decided with grounds and answered; its writer objects, another person decides, and the text is back", async ({
  page,
  browser,
}) => {
  test.slow();
  const words = `The baker in my street of ${randomUUID().slice(0, 6)} opens at five, and I am his first.`;
  const [writerAt, notifierAt] = [newcomer(), newcomer()];
  const open = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const writer = await open();
  await writer.goto("/sign-in");
  await comeInByLink(writer, writerAt);
  await writer.goto("/articles/handover");
  await writer.getByLabel("Sign as").first().selectOption({ label: "Anonymous" });
  await writer.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
  await writer.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(writer.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
  await approveItem(browser, "new-members", words);

  await page.goto("/articles/handover/conversation/newest");
  const standing = page.getByRole("article").filter({ hasText: words }).last();
  await standing.getByRole("link", { name: /^Report/ }).click();
  await page.getByRole("link", { name: "Give notice of it" }).click();
  await page.getByRole("radio", { name: /Private life or personal data/ }).check();
  await page
    .getByRole("textbox", { name: "Why is it illegal?" })
    .fill("It tells where I live, by the baker.");
  await page.getByRole("textbox", { name: "Your name" }).fill("Margit");
  await page.getByRole("textbox", { name: "Your e-mail address" }).fill(notifierAt);
  await page.getByRole("checkbox", { name: /good faith/ }).check();
  await page.getByRole("button", { name: "Give notice" }).click();
  const given = page.getByText(/Its reference is/);
  await expect(given).toBeVisible();
  const reference =
    /reference is ((?:\w{4}[- ]?){4})/.exec((await given.textContent()) ?? "")?.[1]?.trim() ?? "";

  const moderator = await open();
  await comeInAs(moderator, "moderator");
  await moderator.goto("/moderation/legal-notices");
  await moderator.getByRole("link", { name: /by the baker/ }).click();
  await moderator.getByRole("button", { name: "Take it" }).click();
  await expect(moderator.getByRole("button", { name: "Release" })).toBeVisible();
  await moderator.getByRole("radio", { name: /^Remove it/ }).check();
  await moderator.getByRole("textbox", { name: "The facts, and why they lead to this" }).fill(FACTS);
  await moderator.getByRole("radio", { name: "It is against the law" }).check();
  await moderator
    .getByRole("textbox", { name: "The law, with its article" })
    .fill("Article 9 of the Civil Code");
  await moderator.getByRole("button", { name: /^Decide, and tell them/ }).click();
  await expect(moderator.getByRole("button", { name: /^Undo this/ })).toBeVisible();

  // Both sides read it: who gave notice by letter and by the reference, the writer by letter and in the account.
  await openLetter(page, { to: notifierAt, subject: /^About your notice/ });
  await expect(page.getByText(/We have taken it down/)).toBeVisible();
  await page.goto("/notice");
  await page.getByRole("textbox", { name: "The reference of your notice" }).first().fill(reference);
  await page.getByRole("button", { name: "See what became of it" }).click();
  await expect(page.getByText(/Article 9 of the Civil Code/)).toBeVisible();
  await openLetter(writer, { to: writerAt, subject: /^A line from/ });
  await expect(writer.getByText(/within six months, free of charge/)).toBeVisible();
  await writer.goto("/account/contributions");
  const mine = writer.getByRole("article").filter({ hasText: words });
  await expect(mine).toContainText(FACTS);
  await mine.getByText("Ask for a second reading").click();
  await expect(mine).toContainText("You can ask within six months.");
  await mine.getByRole("textbox", { name: "What should we look at again?" }).fill("It is my own street.");
  await mine.getByRole("button", { name: "Ask for it" }).click();

  // Who decided first is refused in words; another person decides.
  await moderator.goto("/moderation/appeals");
  await moderator.getByRole("link", { name: /It is my own street/ }).click();
  await expect(moderator.getByText("You made this decision, so somebody else reads it again.")).toBeVisible();
  await expect(moderator.getByRole("button", { name: "Send the answer" })).toHaveCount(0);
  const admin = await open();
  await comeInAs(admin, "admin");
  await admin.goto("/moderation/appeals");
  await admin.getByRole("link", { name: /It is my own street/ }).click();
  await admin.getByRole("radio", { name: /^It is overturned/ }).check();
  await admin.getByRole("textbox", { name: "A sentence to the writer" }).fill(ANSWER);
  await admin.getByRole("button", { name: "Send the answer" }).click();
  await expect(admin.getByRole("region", { name: "What was decided" })).toContainText(ANSWER);

  await writer.goto("/account/contributions");
  await expect(mine).toContainText(ANSWER);
  await page.goto("/articles/handover/conversation/newest");
  await expect(page.getByText(words)).toBeVisible();
  for (const one of [writer, moderator, admin]) await one.context().close();
});
