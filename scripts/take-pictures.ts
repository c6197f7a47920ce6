import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { serveAfterword } from "@/bench/serve";
import { findBrowser } from "@/test/find-browser";
import { freePort } from "@/test/free-port";

type Picture = {
  name: string;
  at: string;
  as?: "moderator" | "author";
  phone?: boolean;
  lamplight?: boolean;
  /** What is done on the page before its picture is taken. */
  first?: (page: Page) => Promise<void>;
};

/** A passage with the note beside it, a third down the page. */
async function showMargin(page: Page): Promise<void> {
  await page.locator(".mark").first().waitFor();
  await page.evaluate(() => {
    const top = document.querySelector(".mark")?.getBoundingClientRect().top ?? 0;
    scrollBy(0, top - innerHeight / 3);
  });
}

async function ask(page: Page): Promise<void> {
  await page
    .getByRole("textbox", { name: "Your question" })
    .fill("How do we keep the forty minutes when one of us has been off all day?");
  await page.getByRole("button", { name: "Send the question" }).click();
  await page.getByRole("heading", { name: "Keep these six words" }).waitFor();
}

/** A reason is chosen, and what the writer will read stands there. */
async function turnDown(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Reject/ })
    .first()
    .click();
  await page.getByRole("radio").first().check();
}

async function openDraft(page: Page): Promise<void> {
  await page.getByRole("link", { name: /Draft saved/ }).click();
  await page.getByText(/^Draft saved (at|on) /).waitFor();
}

async function openStory(page: Page): Promise<void> {
  await page.locator("a.cover").first().click();
  await page.locator("#story").waitFor();
}

/** The README's pictures, of the demo as it is at its first start. */
const PICTURES: readonly Picture[] = [
  { name: "article-1440", at: "/articles/handover", first: showMargin },
  { name: "article-1440-lamplight", at: "/articles/handover", lamplight: true, first: showMargin },
  { name: "article-390", at: "/articles/handover", phone: true, first: showMargin },
  { name: "home-1440", at: "/" },
  { name: "story-1440", at: "/articles/handover/stories", first: openStory },
  { name: "receipt-1440", at: "/articles/handover/ask", first: ask },
  { name: "moderation-1440", at: "/moderation/new-members", as: "moderator", first: turnDown },
  { name: "desk-1440", at: "/desk", as: "author", first: openDraft },
];

async function take(browser: Browser, origin: string, signIn: string | undefined, picture: Picture) {
  const { name, at, phone = false, lamplight = false, first } = picture;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 960 },
    deviceScaleFactor: phone ? 2 : 1,
    isMobile: phone,
    hasTouch: phone,
    colorScheme: lamplight ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  if (signIn) await page.goto(signIn);
  await page.goto(at, { waitUntil: "networkidle" });
  await first?.(page);
  await page.waitForLoadState("networkidle");
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `docs/screenshots/${name}.png`, animations: "disabled", caret: "hide" });
  await context.close();
}

/** Takes the pictures in `docs/screenshots` anew, from a server of its own with a fresh demo. */
async function takePictures(): Promise<void> {
  const folder = path.resolve(".data/pictures");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await serveAfterword(folder, await freePort());
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try {
    const origin = server.address.replace("127.0.0.1", "localhost");
    for (const picture of PICTURES) {
      await take(browser, origin, picture.as && server.links.get(picture.as), picture);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

await takePictures();
