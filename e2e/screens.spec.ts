import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { comeInAs, type Role } from "./come-in";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const screens: { path: string; as?: Role }[] = [
  { path: "/" },
  { path: "/articles/handover" },
  { path: "/articles/the-hedge" },
  { path: "/articles/handover/stories" },
  { path: "/articles/handover/stories/new" },
  { path: "/articles/handover/questions" },
  { path: "/articles/handover/ask" },
  { path: "/receipt" },
  { path: "/rules" },
  { path: "/privacy" },
  { path: "/sign-in" },
  { path: "/nowhere" },
  { path: "/account", as: "reader" },
  { path: "/account/contributions", as: "reader" },
  { path: "/account/security", as: "reader" },
  { path: "/moderation/new-members", as: "moderator" },
  { path: "/moderation/reported", as: "moderator" },
  { path: "/moderation/log", as: "moderator" },
  { path: "/desk", as: "author" },
  { path: "/admin/articles", as: "admin" },
  { path: "/admin/people", as: "admin" },
  { path: "/admin/rules", as: "admin" },
];

const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), summary: z.string() })) }),
);

for (const { path, as } of screens) {
  test(`${path} is fit for everyone: axe finds nothing in both themes at 320 and 1440 px, nothing scrolls sideways`, async ({
    page,
  }) => {
    if (as) await comeInAs(page, as);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(path);
        // The policy lets no foreign script in; the browser's own console may look.
        await page.evaluate(axe);
        const found = Violations.parse(
          await page.evaluate(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
            .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, summary: failureSummary ?? "" })) })))`),
        );
        expect(found, `${width} px, ${colorScheme}`).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}
