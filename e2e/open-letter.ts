import { expect, type Page } from "@playwright/test";

type Wanted = { to: string; subject: RegExp };

/** Opens the newest such letter in the outbox of the demo, as soon as the worker has sent it. */
export async function openLetter(page: Page, { to, subject }: Wanted): Promise<void> {
  const letter = page
    .getByRole("listitem")
    .filter({ hasText: `to ${to}` })
    .getByRole("link", { name: subject });
  const look = async () => {
    await page.goto("/demo/mail");
    return letter.count();
  };
  await expect.poll(look).toBeGreaterThan(0);
  await letter.first().click();
  await expect(page.getByText(`To ${to}`)).toBeVisible();
}
