import { expect, type Page, test } from "@playwright/test";
import { comeInByLink } from "./come-in-by-link";
import { newcomer } from "./newcomer";

/** Gives the browser a device's lock that says yes, as a fingerprint would. */
async function lendDevice(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function signOutHere(page: Page): Promise<void> {
  await page.goto("/account/security");
  await page.getByRole("button", { name: "Sign out here" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/account"));
}

test("a member adds a passkey, comes in with it, and removes it: then it opens nothing", async ({ page }) => {
  const address = newcomer();
  await lendDevice(page);
  await page.goto("/sign-in?from=/account/security");
  await comeInByLink(page, address);
  await page.getByRole("button", { name: "Add a passkey of this device" }).click();
  await expect(page.getByText("A passkey that stays on one device")).toBeVisible();

  await signOutHere(page);
  await page.goto("/sign-in?from=/account/security");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await page.waitForURL("**/account/security");
  await expect(page.getByText(address)).toBeVisible();

  await page.getByRole("button", { name: /^Remove the passkey ending in/ }).click();
  await expect(page.getByText("A passkey that stays on one device")).toHaveCount(0);
  await signOutHere(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("That passkey didn’t open an account here.")).toBeVisible();
});

test("signing out everywhere ends the session on another device too", async ({ page, browser, baseURL }) => {
  const address = newcomer();
  await page.goto("/sign-in?from=/account/security");
  await comeInByLink(page, address);
  const other = await browser.newPage({ baseURL });
  await other.goto("/sign-in?from=/account/security");
  await comeInByLink(other, address);
  await expect(other.getByText("Another device")).toBeVisible();

  await page.getByRole("button", { name: "Sign out everywhere, here too" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/account"));
  await other.goto("/account/security");
  expect(new URL(other.url()).pathname).toBe("/sign-in");
  await other.close();
});
