import { type Browser, expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { approveItem } from "./approve-item";
import { askQuestion } from "./ask-question";
import { comeInAs } from "./come-in";
import { openReceipt } from "./open-receipt";

// Each letter waits for its batch.
test.setTimeout(180_000);

const FaqPage = z.object({
  "@type": z.literal("FAQPage"),
  mainEntity: z.array(z.object({ name: z.string(), acceptedAnswer: z.object({ text: z.string() }) })),
});

/** Somebody asks without an account, a moderator clears it, and it lies on the author's desk. Returns the six words. */
async function letterOnDesk(browser: Browser, words: string): Promise<string> {
  const asker = await browser.newPage();
  const receipt = await askQuestion(asker, "handover", words);
  await asker.close();
  await approveItem(browser, "questions", words);
  return receipt;
}

async function openLetterOnDesk(author: Page, words: string): Promise<void> {
  await comeInAs(author, "author");
  await author.getByRole("link", { name: words }).press("Enter");
  // It may have stood open on the desk's first page already.
  await author.waitForURL("**/desk/questions/*");
  await expect(author.getByRole("heading", { name: words })).toBeVisible();
}

test("an author writes, looks at it as its readers will, and sends it, with the keyboard alone; it is printed in the author’s wording", async ({
  page,
  browser,
  request,
}) => {
  const asked = "What does one hand over on a morning when nothing has happened?";
  await letterOnDesk(browser, asked);
  await openLetterOnDesk(page, asked);

  await page.getByRole("textbox", { name: "Your answer" }).press("H");
  await page.keyboard.type("and over the weather. It is always on its way to somebody.");
  await page.getByRole("textbox", { name: "The question, as readers will see it" }).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("What is there to say on a quiet morning?");
  await page.getByRole("button", { name: "See it as they will" }).press("Enter");
  await expect(page.getByRole("heading", { name: "As they will see it" })).toBeVisible();
  await expect(page.getByText("It is always on its way to somebody.")).toHaveCount(2);
  await expect(page.getByText("What is there to say on a quiet morning?")).toBeVisible();
  await page.getByRole("link", { name: "Back to the letter" }).press("Enter");
  await page.getByRole("button", { name: "Send it, and print" }).press("Enter");
  await expect(page.getByText("Printed under the article", { exact: true })).toBeVisible();

  const printed = await (await request.get("/articles/handover/questions")).text();
  expect(printed).toContain("What is there to say on a quiet morning?");
  expect(printed).toContain("Hand over the weather.");
  expect(printed).not.toContain(asked);
});

test("an answer that its author adds to the FAQ stands among the questions asked often, on the page and in its FAQPage data", async ({
  page,
  browser,
}) => {
  const asked = "Does it have to be the kitchen, or would our stairs do?";
  await letterOnDesk(browser, asked);
  await openLetterOnDesk(page, asked);
  await page
    .getByRole("textbox", { name: "Your answer" })
    .fill("Stairs do. One of you sits higher, so take turns.");
  await page.getByRole("checkbox", { name: "Add it to the article’s FAQ" }).check();
  await page.getByRole("button", { name: "Send it, and print" }).click();
  await expect(page.getByRole("complementary", { name: "FAQ and help" })).toContainText(asked);

  const reader = await browser.newPage();
  await reader.goto("/articles/handover");
  await reader.getByRole("tab", { name: "Questions" }).click();
  await reader.getByRole("group").filter({ hasText: asked }).getByText(asked).click();
  await expect(reader.getByRole("group").filter({ hasText: asked })).toContainText(
    "Stairs do. One of you sits higher",
  );
  const data = await reader.locator('script[type="application/ld+json"]').allTextContents();
  const [faq] = data.flatMap((text) => FaqPage.safeParse(JSON.parse(text)).data ?? []);
  expect(faq?.mainEntity.find(({ name }) => name === asked)?.acceptedAnswer.text).toContain("Stairs do.");
  await reader.close();
});

test("two who ask much the same are answered with one answer, set for a day and taken back before it goes out", async ({
  page,
  browser,
}) => {
  const [asked, likewise] = [
    "Where do you keep the notebook when guests come to stay?",
    "When guests come to stay, where should one keep the notebook?",
  ];
  await letterOnDesk(browser, asked);
  const receipt = await letterOnDesk(browser, likewise);
  await openLetterOnDesk(page, asked);
  await expect(page.getByRole("region", { name: "Letters" })).toContainText("Two people");
  await expect(page.getByRole("heading", { name: "One other letter asks much the same." })).toBeVisible();
  await page.getByRole("checkbox", { name: likewise }).check();
  await page.getByRole("textbox", { name: "Your answer" }).fill("Under the bread. Guests never look there.");
  // Pages seen before are kept in the window, hidden.
  await page.getByRole("region", { name: "Letter", exact: true }).getByText("Send it on a later day").click();
  await page.getByRole("button", { name: "Set it for that day" }).click();
  await expect(page.getByText(/^Goes out on/)).toBeVisible();
  await page.getByRole("link", { name: "Drafts" }).click();
  await expect(page.getByRole("heading", { name: "Set for a day" })).toBeVisible();
  await page.getByRole("link", { name: asked }).click();
  await page.getByRole("button", { name: "Take it back, and write on" }).click();
  await page.getByRole("button", { name: "Send to two, and print" }).click();
  await expect(page.getByText("Printed under the article", { exact: true })).toBeVisible();

  const asker = await browser.newPage();
  await openReceipt(asker, receipt);
  await expect(asker.getByText("Under the bread.")).toBeVisible();
  await expect(asker.getByText(/answered together with one other letter/)).toBeVisible();
  await asker.close();
});

test("a question that its author asks in the open is wondered about by a reader without an account or script", async ({
  page,
  browser,
}) => {
  const asked = "Did the neighbours ever hear about it?";
  await letterOnDesk(browser, asked);
  await openLetterOnDesk(page, asked);
  const aside = page.getByRole("complementary", { name: "FAQ and help" });
  await aside.getByText("Ask it in the open").click();
  await aside
    .getByRole("textbox", { name: "The question, as readers will see it" })
    .fill("Do neighbours hear of it?");
  await aside.getByRole("button", { name: "Put it under the article" }).click();
  await expect(aside).toContainText("It stands under the article now");

  const reader = await browser.newPage({ javaScriptEnabled: false });
  await reader.goto("/articles/handover/questions");
  await reader.getByRole("button", { name: /I wonder too.*Do neighbours hear of it/ }).click();
  await expect(reader.getByRole("heading", { name: "You wonder too" })).toBeVisible();
  await reader.close();

  await page.reload();
  await expect(page.getByRole("region", { name: "Letters" })).toContainText("One reader wonders too");
  await aside.getByText("Decline it kindly").click();
  await page.getByRole("textbox", { name: "A sentence for whoever asked" }).fill("I never found out.");
  await page.getByRole("button", { name: "Send this, and close the letter" }).click();
  await expect(page.getByText("You declined it kindly.")).toBeVisible();
});

test("an author declines kindly: whoever asked reads the sentence with their six words, and nobody else does", async ({
  page,
  browser,
  request,
}) => {
  const asked = "Which of you was right about the gas bill?";
  const reason =
    "Thank you for asking. We have agreed that neither of us will say, and that has held so far.";
  const receipt = await letterOnDesk(browser, asked);
  await openLetterOnDesk(page, asked);
  await page.getByRole("complementary", { name: "FAQ and help" }).getByText("Decline it kindly").click();
  await page.getByRole("button", { name: "Send this, and close the letter" }).click();
  await expect(page.getByText("Please write the sentence that whoever asked will read.")).toBeVisible();
  await page.getByRole("textbox", { name: "A sentence for whoever asked" }).fill(reason);
  await page.getByRole("button", { name: "Send this, and close the letter" }).click();
  await expect(page.getByText("You declined it kindly.")).toBeVisible();
  expect(await (await request.get("/articles/handover/questions")).text()).not.toContain(reason);

  const asker = await browser.newPage();
  await openReceipt(asker, receipt);
  await expect(asker.getByRole("heading", { name: "Carys can’t answer this one" })).toBeVisible();
  await expect(asker.getByText(reason)).toBeVisible();
  await asker.close();
});
