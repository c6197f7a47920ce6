import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SHARED = fileURLToPath(new URL("../../shared/", import.meta.url));

/**
 * Where a file or folder of the shared test material lies, beside the repository; undefined where it is
 * absent, for `test.skipIf(!path)`.
 */
export function sharedFixture(path: string): string | undefined {
  return existsSync(SHARED + path) ? SHARED + path : undefined;
}
