import { expect, type Page, test } from "@playwright/test";
import { askQuestion } from "./ask-question";
import { comeInAs, type Role } from "./come-in";
import { findBarriers } from "./find-barriers";
import { newcomer } from "./newcomer";
import { openReceipt } from "./open-receipt";

type Screen = {
  path: string;
  as?: Role;
  /** How one gets from there to the screen that is meant, and what it is called. */
  step?: { name: string; go: (page: Page) => Promise<unknown> };
};

/** Follows the first link whose address is like this. */
const follow = (name: string, address: RegExp) => ({
  name,
  go: async (page: Page) => {
    const links = page.locator("main a[href]");
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const href = hrefs.find((one) => address.test(one));
    await page.goto(href ?? "no such link");
  },
});

/** Looks at each such page until one leads on to such an address, and follows that. */
const followThrough = (name: string, through: RegExp, address: RegExp) => ({
  name,
  go: async (page: Page) => {
    const links = page.locator("main a[href]");
    const hrefsHere = () => links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    for (const between of (await hrefsHere()).filter((one) => through.test(one))) {
      await page.goto(between);
      const href = (await hrefsHere()).find((one) => address.test(one));
      if (href) return page.goto(href);
    }
    return page.goto("no such link");
  },
});

/** Gives notice of the first note under an article, and opens it at the desk. */
async function giveNotice(page: Page): Promise<void> {
  await page.goto("/articles/handover");
  await page
    .getByRole("link", { name: /^Report/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Give notice of it" }).click();
  await page.getByRole("radio", { name: /Private life or personal data/ }).check();
  await page.getByRole("textbox", { name: "Why is it illegal?" }).fill("It tells who lives in which house.");
  await page.getByRole("textbox", { name: "Your name" }).fill("Margit");
  await page.getByRole("textbox", { name: "Your e-mail address" }).fill(newcomer());
  await page.getByRole("checkbox", { name: /good faith/ }).check();
  await page.getByRole("button", { name: "Give notice" }).click();
  await page.getByText(/Its reference is/).waitFor();
  await page.goto("/moderation/legal-notices");
  await page
    .getByRole("link", { name: /in which house/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Why it is said to be illegal" }).waitFor();
}

const ask = (name: string, then: (page: Page, words: string) => Promise<unknown>) => ({
  name,
  go: async (page: Page) =>
    then(page, await askQuestion(page, "handover", "How do we keep forty minutes on a Sunday?")),
});

async function openLetterBy(page: Page, words: string): Promise<void> {
  await openReceipt(page, words);
  await page
    .getByRole("heading", { name: /forty minutes/ })
    .or(page.getByText(/forty minutes/))
    .first()
    .waitFor();
}

async function pickAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Pick all" }).click();
  await page.getByRole("button", { name: /^Decide together/ }).click();
  await page.getByRole("heading", { name: "Decide together" }).waitFor();
}

async function beginNo(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Reject/ })
    .first()
    .click();
  await page.getByRole("radio").first().check();
}

async function sendLink(page: Page): Promise<void> {
  await page.getByLabel("E-mail address").fill(newcomer());
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.waitForURL("**/sign-in/check");
}

const screens: readonly Screen[] = [
  { path: "/" },
  { path: "/", step: follow("a hub", /^\/hubs\//) },
  { path: "/articles/handover" },
  { path: "/articles/the-hedge" },
  { path: "/articles/handover", step: follow("a conversation", /\/threads\/[^/]+$/) },
  { path: "/articles/handover", step: follow("a note with what it answers", /\/notes\//) },
  { path: "/articles/handover", step: follow("a report", /^\/report\//) },
  { path: "/articles/handover/conversation/newest" },
  { path: "/articles/handover/margin" },
  { path: "/articles/handover/stories" },
  { path: "/articles/handover/stories", step: follow("a story", /^\/stories\//) },
  { path: "/articles/handover/stories/new" },
  { path: "/articles/handover/questions" },
  { path: "/articles/handover", step: follow("an answer", /^\/questions\//) },
  { path: "/articles/handover/ask" },
  { path: "/articles/handover/ask", step: ask("the six words", async () => {}) },
  { path: "/receipt" },
  { path: "/receipt", step: ask("what six words open", openLetterBy) },
  { path: "/help-now" },
  { path: "/notice" },
  { path: "/report" },
  { path: "/rules" },
  { path: "/privacy" },
  { path: "/shared-devices" },
  { path: "/legal-demands" },
  { path: "/transparency" },
  { path: "/sign-in" },
  { path: "/sign-in", step: { name: "the link is on its way", go: sendLink } },
  { path: "/sign-in/link?token=abc" },
  { path: "/nowhere" },
  { path: "/demo/mail" },
  { path: "/demo/mail", step: follow("a letter", /^\/demo\/mail\//) },
  { path: "/account", as: "reader" },
  { path: "/account/contributions", as: "reader" },
  { path: "/account/security", as: "reader" },
  { path: "/moderation/new-members", as: "moderator" },
  { path: "/moderation/new-members", as: "moderator", step: { name: "a no, begun", go: beginNo } },
  { path: "/moderation/new-members?narrowing=on", as: "moderator" },
  { path: "/moderation/new-members", as: "moderator", step: { name: "several picked", go: pickAll } },
  { path: "/moderation/reported", as: "moderator" },
  { path: "/moderation/crisis", as: "moderator" },
  { path: "/moderation/insights?weeks=52", as: "moderator" },
  { path: "/moderation/double-readings", as: "moderator" },
  { path: "/moderation/log", as: "moderator" },
  { path: "/moderation/log", as: "moderator", step: follow("what was decided", /^\/moderation\/reviews\//) },
  { path: "/moderation/appeals", as: "moderator" },
  { path: "/moderation/legal-notices", as: "moderator", step: { name: "a notice, open", go: giveNotice } },
  { path: "/moderation/break-glass", as: "moderator" },
  {
    path: "/moderation/log?show=sent",
    as: "moderator",
    step: followThrough(
      "what is known of an account",
      /^\/moderation\/reviews\//,
      /^\/moderation\/members\//,
    ),
  },
  {
    path: "/moderation/log?show=sent",
    as: "moderator",
    step: followThrough("what is known of a pen name", /^\/moderation\/reviews\//, /^\/moderation\/names\//),
  },
  { path: "/desk", as: "author" },
  { path: "/desk", as: "author", step: follow("a letter on the desk", /^\/desk\/questions\/[^/]+$/) },
  { path: "/desk/drafts", as: "author" },
  { path: "/desk/answered", as: "author" },
  { path: "/desk/articles", as: "author" },
  { path: "/desk/articles", as: "author", step: follow("the author's article", /^\/desk\/articles\//) },
  { path: "/admin/articles", as: "admin" },
  { path: "/admin/people", as: "admin" },
  { path: "/admin/crisis-lines", as: "admin" },
  { path: "/admin/rules", as: "admin" },
  { path: "/admin/lists", as: "admin" },
  { path: "/admin/screening", as: "admin" },
  { path: "/admin/settings", as: "admin" },
  { path: "/admin/legal-demands", as: "admin" },
];

for (const { path, as, step } of screens) {
  const name = step ? `${path}, ${step.name},` : path;
  test(`${name} is fit for everyone: axe finds nothing in both themes at 320 and 1440 px, nothing scrolls sideways`, async ({
    page,
  }) => {
    if (as) await comeInAs(page, as);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(path);
    await step?.go(page);
    expect(await findBarriers(page)).toEqual([]);
  });
}
