import type { Page } from "@playwright/test";
import { z } from "zod";

const Kept = z.object({
  day: z.string(),
  head: z.string().optional(),
  doubted: z.boolean(),
  slips: z.array(
    z.object({ key: z.string(), nonce: z.string(), output: z.string(), day: z.string(), to: z.string() }),
  ),
});

/** What the browser keeps of tokens, if anything. */
export async function readKept(page: Page): Promise<z.output<typeof Kept> | undefined> {
  const found: unknown = await page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "afterword")) return undefined;
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open("afterword");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction("kept").objectStore("kept").get("one");
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result);
        };
      };
    });
  });
  return Kept.optional().parse(found);
}
