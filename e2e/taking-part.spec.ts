import { expect, type Locator, type Page, test } from "@playwright/test";
import { approveItem } from "./approve-item";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";
import { openItem } from "./open-item";
import { selectWords } from "./select-words";

const ARTICLE = "/articles/handover";

/** What the writer's list of their own says of one thing they sent. */
function mine(page: Page, words: string) {
  return page.getByRole("article").filter({ hasText: words });
}

test("a reader comes in by the link in a letter and starts a conversation: its writer sees it held, and everyone sees it once it is approved", async ({
  page,
  browser,
  request,
}) => {
  const words = "We keep our forty minutes for the dog, who hands over nothing.";
  await page.goto("/");
  await page.getByRole("link", { name: "Handover", exact: true }).first().click();
  await expect(page.getByRole("paragraph").filter({ hasText: "My husband’s supper" })).toBeVisible();

  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("Please sign in first. What you wrote is still here.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await comeInByLink(page, newcomer());

  expect(new URL(page.url()).pathname).toBe(ARTICLE);
  await expect(page.getByText("You had begun this; it was kept on this device.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your note", exact: true })).toHaveValue(words);
  await page.getByLabel("Sign as").selectOption("Anonymous");
  await page.getByRole("button", { name: "Send to the moderators" }).click();
  await expect(page.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
  await expect(page.getByText("You, without a name")).toBeVisible();

  await page.getByRole("link", { name: "Everything you have sent" }).click();
  await expect(mine(page, words)).toContainText("With a moderator");
  await expect(mine(page, words)).toContainText(/all that you send is read before it appears/i);
  await expect(mine(page, words)).toContainText(
    /half of what waits like this was read within|We read what waits within/,
  );
  await expect(mine(page, words)).toContainText("Only you and the moderators can see it.");
  // The article begins with its oldest conversations; the newest stand first here.
  const newest = `${ARTICLE}/conversation/newest`;
  expect(await (await request.get(newest)).text()).not.toContain(words);

  await approveItem(browser, "new-members", words);
  await expect
    .poll(async () => (await request.get(newest)).text(), { timeout: 1_000, intervals: [50] })
    .toContain(words);

  await page.reload();
  await expect(mine(page, words)).toContainText("In the conversation");
  await mine(page, words).getByRole("link", { name: "See it where it stands" }).click();
  await expect(page.getByRole("article", { name: "A note in its place" })).toContainText(words);
});

test("words selected in the article can be written beside, and the note stands in the margin in line with them", async ({
  page,
}) => {
  const words = "I have kept shears for the same reason, and no hedge.";
  await comeInAs(page, "reader");
  await page.goto("/articles/the-hedge");
  await selectWords(page, "leave him something to answer");
  await page.getByRole("button", { name: "Write beside these words" }).click();
  await page.getByRole("textbox", { name: "Your note beside these words" }).fill(words);
  await send(page.locator("form").filter({ hasText: "Not now" }));
  await expect(page.getByText("It is in the conversation.")).toBeVisible();

  await page.getByRole("link", { name: "Read it in its place" }).click();
  await expect(page.getByRole("figure")).toContainText("leave him something to answer");
  await expect(page.getByRole("article", { name: "A note in its place" })).toContainText(words);

  await page.goto("/articles/the-hedge");
  await expect(page.getByText(words)).toBeVisible();
  const letter = page.locator(".mark", { hasText: "leave him something to answer" });
  await expect(letter).toBeVisible();
});

test("a reply stands under what it answers, a change shows, and what is taken back leaves a blank page with its replies", async ({
  page,
  request,
}) => {
  const [opening, changed, reply] = [
    "My father wound the clocks on the first of the month.",
    "My father wound the clocks on the last of the month.",
    "And my mother put them right on the second.",
  ];
  await comeInAs(page, "reader");
  await page.goto("/articles/hello-again");
  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(opening);
  await send(page.getByRole("region", { name: "Add a note, or don’t" }));
  await page.getByRole("link", { name: "Read it in its place" }).click();
  await expect(page.getByRole("article", { name: "A note in its place" })).toContainText(opening);
  const place = new URL(page.url()).pathname;

  await page.getByRole("link", { name: /^Reply to/ }).click();
  await page.getByRole("textbox", { name: "Your reply" }).first().fill(reply);
  await send(page.locator("form").filter({ hasText: "Not now" }));
  await page.getByRole("link", { name: "Read it in its place" }).click();
  const conversation = page.getByRole("article", { name: "A note in its place" });
  await expect(conversation).toContainText(reply);
  await expect(conversation).toContainText(opening);

  await page.goto("/account/contributions");
  await mine(page, opening).getByText("Change it").first().click();
  await mine(page, opening).getByRole("textbox", { name: "Your words" }).fill(changed);
  await mine(page, opening).getByRole("button", { name: "Change it" }).click();
  await expect(page.getByText("The change is made. Readers see that it was edited.")).toBeVisible();
  await page.goto(place);
  await expect(conversation).toContainText(changed);
  await expect(conversation).toContainText("edited");
  await expect(conversation).not.toContainText(opening);

  await page.goto("/account/contributions");
  await mine(page, changed).getByText("Take it back").first().click();
  await mine(page, changed).getByRole("button", { name: "Take it back for good" }).click();
  await expect(page.getByText("It is taken back. Its words are gone from this site")).toBeVisible();
  await page.goto(place);
  await expect(conversation).toContainText("This page was left blank by its writer.");
  await expect(conversation).toContainText(reply);
  for (const path of [place, "/articles/hello-again", "/"]) {
    const body = await (await request.get(path)).text();
    expect([opening, changed].filter((words) => body.includes(words))).toEqual([]);
  }
});

test("anyone can report a note, and moderators read it again with what was said", async ({
  page,
  browser,
}) => {
  const note = "The night porter at ours is called by his first name and his floor.";
  await comeInAs(page, "reader");
  await page.goto("/articles/what-i-left-out");
  await page.getByRole("textbox", { name: "Your note", exact: true }).fill(note);
  await send(page.getByRole("region", { name: "Add a note, or don’t" }));
  await expect(page.getByText("It is in the conversation.")).toBeVisible();

  const stranger = await browser.newPage();
  await stranger.goto("/articles/what-i-left-out");
  await stranger
    .locator(".post")
    .filter({ hasText: note })
    .getByRole("link", { name: /^Report/ })
    .click();
  await expect(stranger.getByText(note)).toBeVisible();
  await stranger.getByRole("radio", { name: /It names a private person/ }).check();
  await stranger.getByRole("textbox", { name: "In your words" }).fill("There is only one porter there.");
  await stranger.getByRole("button", { name: "Send it to the moderators" }).click();
  await expect(stranger.getByText("Thank you. A person reads it again, with what you wrote.")).toBeVisible();
  await stranger.goto("/articles/what-i-left-out");
  await expect(stranger.getByText(note)).toBeVisible();
  await stranger.close();

  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, "reported", note);
  await expect(moderator.getByRole("region", { name: "Item" })).toContainText(
    "There is only one porter there.",
  );
  await moderator.close();
});

async function send(form: Locator): Promise<void> {
  await form.getByRole("button", { name: "Send to the moderators" }).click();
}
