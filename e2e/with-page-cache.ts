import { test as base } from "@playwright/test";

/**
 * Playwright's `test` in a browser that keeps pages as they were left, so as to show them again on going back. Readers'
 * browsers do, and Playwright usually keeps it from them.
 */
export const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
    { scope: "worker" },
  ],
});
