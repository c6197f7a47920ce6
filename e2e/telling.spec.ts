import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";
import { openItem } from "./open-item";
import { openLetter } from "./open-letter";
import { writeStory } from "./write-story";

const told =
  "The winter I was nine we had one coat between two of us, and a rota on the door for whose it was.";

/** Names that the demo's reader has, and the address behind them. */
const NAMES = ["Hanne", "Third Stair", "hanne@example.org"];

const bylines = [
  {
    as: "A pen name",
    article: "what-i-left-out",
    title: "One coat between two",
    cover: "by Third Stair, a pen name",
    page: "By Third Stair",
    hidden: ["Hanne", "hanne@example.org"],
  },
  {
    as: "No name",
    article: "the-hedge",
    title: "The rota on the door",
    cover: "by a reader, anonymous",
    page: "By a reader",
    hidden: NAMES,
  },
] as const;

for (const { as, article, title, cover, page: byline, hidden } of bylines) {
  test(`a story sent under “${as}” waits, is read, and stands as a cover and on its own page under that name and no other`, async ({
    page,
    browser,
    request,
  }) => {
    await comeInAs(page, "reader");
    await writeStory(page, { article, title, body: `${title}. ${told}`, as, contentNotes: ["Grief"] });
    await expect(page.getByText("Thank you. A person reads it before anyone else can.")).toBeVisible();
    await page.getByRole("link", { name: "Everything you have sent" }).click();
    const mine = page.getByRole("article").filter({ hasText: title });
    await expect(mine).toContainText("With a moderator");
    await expect(mine).toContainText(/every story is read by a person first/i);
    const before = await (await request.get(`/articles/${article}`)).text();
    expect(before).not.toContain(title);

    const moderator = await browser.newPage();
    await comeInAs(moderator, "moderator");
    await openItem(moderator, "stories", title);
    for (const name of hidden) await expect(moderator.getByRole("main")).not.toContainText(name);
    await moderator.getByRole("button", { name: "Approve" }).first().click();
    await expect(moderator.getByText(`Last: approved “${title}”`).first()).toBeVisible();
    await moderator.close();

    await page.reload();
    await expect(mine).toContainText("On the site");
    const stranger = await browser.newPage();
    await stranger.goto(`/articles/${article}`);
    await stranger.getByRole("tab", { name: "Stories" }).click();
    const book = stranger.getByRole("tabpanel", { name: "Stories" }).getByRole("link", { name: title });
    await expect(book).toContainText(cover);
    await expect(book).toContainText("Content note: grief");
    // Others may have signed their notes there with these names: none has come to the page with the story.
    const after = await (await request.get(`/articles/${article}`)).text();
    for (const name of hidden) expect(after.split(name)).toHaveLength(before.split(name).length);
    await book.click();
    await expect(stranger.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(stranger.getByText(byline, { exact: true })).toBeVisible();
    await expect(stranger.getByText(/This story is marked for grief/)).toBeVisible();
    await expect(stranger.getByText("a rota on the door for whose it was")).toBeVisible();
    for (const name of hidden) expect(await stranger.content()).not.toContain(name);
    await stranger.close();
  });
}

test("a story that is turned down comes back with the rule and the moderator’s sentence, in the account and by letter", async ({
  page,
  browser,
}) => {
  const title = "The man at number six";
  const reason =
    "Thank you for writing this. It gives a neighbour’s door number; without it we would gladly have it.";
  const address = newcomer();
  await page.goto("/sign-in");
  await comeInByLink(page, address);
  await writeStory(page, {
    article: "hello-again",
    title,
    body: `He lived at number six. ${told}`,
    as: "No name",
  });
  await expect(page.getByText("Thank you. A person reads it before anyone else can.")).toBeVisible();

  const moderator = await browser.newPage();
  await comeInAs(moderator, "moderator");
  await openItem(moderator, "stories", title);
  await moderator.getByRole("button", { name: "Reject" }).first().click();
  await moderator.getByRole("radio", { name: /It names a private person/ }).check();
  await moderator.getByRole("textbox", { name: "What the writer will read" }).fill(reason);
  await moderator.getByRole("button", { name: /^Send, and take the next/ }).click();
  await expect(moderator.getByText(`Last: rejected “${title}”`).first()).toBeVisible();
  await moderator.close();

  await page.goto("/account/contributions");
  const mine = page.getByRole("article").filter({ hasText: title });
  await expect(mine).toContainText("Not published");
  await expect(mine).toContainText("rule 1, “It names a private person”");
  await expect(mine).toContainText(reason);

  await openLetter(page, { to: address, subject: /^A line from/ });
  const letter = page.getByRole("main");
  await expect(letter).toContainText("Your story can’t be published as it is.");
  await expect(letter).toContainText("rule 1, “It names a private person”");
  await expect(letter).toContainText(reason);
  await expect(letter).not.toContainText(title);
});
