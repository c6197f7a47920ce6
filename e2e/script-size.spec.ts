import { expect, test } from "@playwright/test";
import { scriptsOf } from "@/bench/page-scripts";

test("the page where somebody asks brings no more than 40 KB of ours with gzip, before anything is typed", () => {
  const ours = scriptsOf("/articles/[slug]/ask").filter(({ runtime }) => !runtime);
  expect(ours.reduce((bytes, { gzip }) => bytes + gzip, 0)).toBeLessThanOrEqual(40_000);
});

test("an article’s page asks for the scripts its build names, and of ours for no more than 30 KB with gzip", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script")
      asked.push(new URL(request.url()).pathname.split("/").at(-1) ?? "");
  });
  await page.goto("/articles/handover", { waitUntil: "load" });
  const scripts = scriptsOf("/articles/[slug]");
  expect(asked.sort()).toEqual(scripts.map(({ file }) => file).sort());
  const ours = scripts.filter(({ runtime }) => !runtime).reduce((bytes, { gzip }) => bytes + gzip, 0);
  expect(ours).toBeLessThanOrEqual(30_000);
});
