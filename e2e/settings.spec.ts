import { expect, test } from "@playwright/test";

const PAGES = ["/", "/articles/handover", "/articles/handover/ask", "/receipt", "/sign-in", "/nowhere"];

test("who chose lamplight has it on every next page before anything is painted, and no page breaks its own policy", async ({
  page,
}) => {
  const lights: string[] = [];
  const broken: string[] = [];
  page.on("console", (message) => {
    const [, light] = /^light: (.*)$/.exec(message.text()) ?? [];
    if (light !== undefined) lights.push(light);
    if (message.text().includes("Content Security Policy")) broken.push(message.text());
  });
  // Says in which light the page is when its body begins, which is before it can be painted.
  await page.addInitScript(`new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    console.log("light: " + getComputedStyle(document.documentElement).colorScheme);
  }).observe(document, { childList: true, subtree: true })`);

  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/articles/handover");
  expect(lights).toEqual(["light dark"]);
  await page.getByRole("button", { name: /^Reading settings/ }).click();
  await page.getByText("Lamplight", { exact: true }).click();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");

  for (const path of PAGES) {
    lights.length = 0;
    await page.goto(path);
    await expect.poll(() => lights).toEqual(["dark"]);
  }
  expect(broken).toEqual([]);
});
