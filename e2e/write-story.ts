import type { Page } from "@playwright/test";

type Story = {
  article: string;
  title: string;
  body: string;
  /** What is chosen under “How would you like to be named?”. */
  as: "My own name" | "A pen name" | "No name";
  contentNotes?: string[];
};

/** Fills in the form for a story and sends it. */
export async function writeStory(
  page: Page,
  { article, title, body, as, contentNotes = [] }: Story,
): Promise<void> {
  await page.goto(`/articles/${article}/stories/new`);
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: "Your story" }).fill(body);
  await page.getByRole("radio", { name: as }).check();
  for (const note of contentNotes) await page.getByRole("checkbox", { name: note, exact: true }).check();
  await page.getByRole("checkbox", { name: /^This happened to me/ }).check();
  await page.getByRole("button", { name: "Send to the moderators" }).click();
}
