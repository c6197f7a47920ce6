import { expect, test } from "@playwright/test";
import { comeInAs } from "./come-in";

test("an admin sees what a word would have held before listing it; then a note that would have passed waits", async ({
  page,
  browser,
}) => {
  const word = `quillwort${Date.now().toString(36)}`;
  const reader = await (await browser.newContext()).newPage();
  await comeInAs(reader, "reader");
  const write = async (words: string) => {
    await reader.goto("/articles/the-hedge");
    await reader.getByRole("textbox", { name: "Your note", exact: true }).fill(words);
    await reader.getByRole("button", { name: /^Send/ }).click();
  };
  await write(`The ${word} came up again beside the gate.`);
  await expect(reader.getByText(`The ${word} came up again beside the gate.`).first()).toBeVisible();

  await comeInAs(page, "admin");
  await page.goto("/admin/lists");
  const form = page.getByRole("form", { name: "Put on the list" });
  await form
    .getByLabel(/^Words, phrases or expressions/)
    .fill(`${word} # A person looks first.\n/(a/ # Broken.`);
  await form.getByRole("button", { name: "Put on the list" }).click();
  await expect(form.getByText(/Line 2, “\/\(a\/”: A bracket is opened/).first()).toBeVisible();

  await form.getByLabel(/^Words, phrases or expressions/).fill(`${word} # A person looks first.`);
  await form.getByRole("button", { name: "See what they would have held" }).click();
  await expect(form.getByRole("status").filter({ hasText: "Nothing is saved yet." })).toBeVisible();
  await expect(form.getByRole("heading", { name: "1 passed and would have been held" })).toBeVisible();
  await form.getByText("Read them").click();
  await expect(form.locator("mark", { hasText: word })).toBeVisible();
  await form.getByRole("button", { name: "Put on the list" }).click();
  await expect(form.getByText("On the list: one new.")).toBeVisible();

  await write(`Another ${word}, and nobody has planted it.`);
  await expect(reader.getByText("A person reads it first; until then only you can see it.")).toBeVisible();
});

// A rule that no other journey names: they share the publication.
test("a rule is reworded, and the page of the rules shows it with its words before", async ({ page }) => {
  await comeInAs(page, "admin");
  await page.goto("/admin/rules");
  await page.getByText("5. It gives advice where none was asked").click();
  const form = page.getByRole("form", { name: "Rule 5" });
  await form.getByLabel("Title").fill("It tells others what to do");
  await form.getByRole("button", { name: "Save rule 5" }).click();
  await expect(form.getByText("Rule 5 stands as you wrote it.")).toBeVisible();

  await page.goto("/rules");
  const rule = page.locator("#rule-5");
  await expect(rule.getByRole("heading", { name: "5. It tells others what to do" })).toBeVisible();
  await expect(rule.getByText("In these words since")).toBeVisible();
  await rule.getByText("Its words before").click();
  await expect(rule.getByText("It gives advice where none was asked")).toBeVisible();
});
