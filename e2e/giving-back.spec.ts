import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { openItem } from "./open-item";

test("an address that is none is given back with a sentence", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("hanne at home");
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText("That doesn’t look like an e-mail address.").first()).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("hanne at home");
  await expect(page.getByLabel("E-mail address")).toBeFocused();
});

test("a note without a word in it is refused with a sentence, and one changed into a book is given back whole", async ({
  page,
}) => {
  const words = "We had a drawer for string too short to use, and it was labelled so.";
  const book = `${words} `.repeat(120);
  await comeInAs(page, "reader");
  await page.goto("/articles/handover");
  const note = page.getByRole("textbox", { name: "Your note", exact: true });
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("There are no words in it yet.")).toBeVisible();
  await expect(note).toBeFocused();
  await note.fill(words);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("It is in the conversation.")).toBeVisible();

  await page.goto("/account/contributions");
  const mine = page.getByRole("article").filter({ hasText: words });
  await mine.getByText("Change it").first().click();
  await mine.getByRole("textbox", { name: "Your words" }).fill(book);
  await mine.getByRole("button", { name: "Change it" }).click();
  await expect(
    mine.getByText(/^It is longer than 8,?000 characters\. Please shorten it\.$/).first(),
  ).toBeVisible();
  await expect(mine.getByRole("textbox", { name: "Your words" })).toHaveValue(book);
});

test("a story without a title is refused with a sentence; its text, its name, its notes and its tick stay", async ({
  page,
}) => {
  const body = "There was a dog in it at first, but he asked to be left out.";
  await comeInAs(page, "reader");
  await page.goto("/articles/hello-again/stories/new");
  await page.getByRole("textbox", { name: "Your story" }).fill(body);
  await page.getByRole("radio", { name: "A pen name" }).check();
  await page.getByRole("checkbox", { name: "Illness" }).check();
  await page.getByRole("checkbox", { name: /^This happened to me/ }).check();
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("A story needs a title. A few words are enough.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Your story" })).toHaveValue(body);
  await expect(page.getByRole("radio", { name: "A pen name" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Illness" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^This happened to me/ })).toBeChecked();
});

test("a no without its rule is not sent: the moderator is told, and the sentence stays", async ({
  page,
  browser,
}) => {
  const words = "There is a limited offer on grief at the moment, my uncle says, and he sells it.";
  const reason = "Thank you for writing this. What your uncle says is his; what did you say?";
  const writer = await browser.newPage();
  await comeInAs(writer, "reader");
  await writer.goto("/articles/the-hedge");
  await writer.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
  await writer.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(writer.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
  await writer.close();

  await comeInAs(page, "moderator");
  // Up to the words that are marked, behind which the mark's number stands.
  await openItem(page, "held", "There is a limited offer");
  await page.getByRole("button", { name: "Reject" }).first().click();
  const statement = page.getByRole("textbox", { name: "What the writer will read" });
  await statement.fill(reason);
  await page.getByRole("button", { name: /^Send, and take the next/ }).click();
  await expect(page.getByText("Please choose the rule it is about.").first()).toBeVisible();
  await expect(statement).toHaveValue(reason);
  await page.getByRole("radio", { name: /It speaks for someone else/ }).check();
  await expect(statement, "a sentence of one’s own is kept").toHaveValue(reason);
  await page.getByRole("button", { name: /^Send, and take the next/ }).click();
  await expect(page.getByText(`Last: rejected “${words.slice(0, 30)}`).first()).toBeVisible();
});

test("whose session ended elsewhere while they wrote is asked to sign in, and finds every word again", async ({
  page,
  browser,
}) => {
  const words = "It took me the whole of the evening to write down how short the evening was.";
  const note = page.getByRole("textbox", { name: "Your note", exact: true });
  await comeInAs(page, "reader");
  await page.goto("/articles/handover");
  await note.fill(words);
  const elsewhere = await browser.newPage();
  await comeInAs(elsewhere, "reader");
  await elsewhere.goto("/account/security");
  await elsewhere.getByRole("button", { name: "Sign out everywhere, here too" }).click();
  await elsewhere.waitForURL("**/sign-in");
  await elsewhere.close();

  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("Please sign in first. What you wrote is still here.")).toBeVisible();
  await expect(note).toHaveValue(words);
  await comeInAs(page, "reader");
  await page.goto("/articles/handover");
  await expect(page.getByText("You had begun this; it was kept on this device.")).toBeVisible();
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("It is in the conversation.")).toBeVisible();
});
