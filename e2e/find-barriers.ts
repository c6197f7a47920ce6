import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { z } from "zod";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), summary: z.string() })) }),
);

/** What keeps anybody from the screen as it stands: what axe finds (WCAG 2.2 A and AA), and what scrolls sideways. */
export async function findBarriers(page: Page): Promise<unknown[]> {
  const found: unknown[] = [];
  // The policy lets no foreign script in; the browser's own console may look.
  await page.evaluate(axe);
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const violations = Violations.parse(
        await page.evaluate(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
          .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, summary: failureSummary ?? "" })) })))`),
      );
      found.push(...violations.map((violation) => ({ width, colorScheme, ...violation })));
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push({ width, sideways: overflow });
  }
  return found;
}
