import type { Page } from "@playwright/test";

export type Role = "reader" | "moderator" | "author" | "admin";

/** Comes in as one of the demo's people, by the link on the sign-in page. */
export async function comeInAs(page: Page, role: Role): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("listitem").filter({ hasText: role }).getByRole("link").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in") && !url.pathname.startsWith("/demo"));
}
