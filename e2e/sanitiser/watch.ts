import type { BrowserContext, Page } from "@playwright/test";

declare global {
  interface Window {
    /** How the page tells what acted in it. */
    tellTheTest?: (what: string) => void;
  }
}

/** A page under watch: what has acted in it, or tried to. */
export type Watched = { page: Page; acted: string[]; allowPictures: (allowed: boolean) => void };

/** One transparent point. */
const PICTURE = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/**
 * Opens a page in which nothing can happen unseen: a call that hostile script makes to be noticed, a dialog, an error,
 * a line in the console, a breach of the page's policy, a request to any other host, another window or frame.
 */
export async function watch(context: BrowserContext, home: string): Promise<Watched> {
  const acted: string[] = [];
  let pictures = false;
  await context.exposeFunction("tellTheTest", (what: string) => void acted.push(what));
  await context.addInitScript(() => {
    const tell = (what: string) => window.tellTheTest?.(what);
    for (const name of ["alert", "confirm", "prompt", "print", "open"] as const) {
      Object.defineProperty(window, name, {
        value: (...given: unknown[]) => tell(`${name}(${given.join()})`),
      });
    }
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      tell(`the policy stopped ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  await context.route(
    (url) => url.origin !== home,
    async (route, request) => {
      const isPicture = request.resourceType() === "image" && request.url().startsWith("https:");
      // An article's picture may come from elsewhere, as long as its host isn't told for whom.
      const isTold = (await request.allHeaders()).referer !== undefined;
      if (isPicture && pictures && !isTold) return route.fulfill({ contentType: "image/gif", body: PICTURE });
      acted.push(`a request to ${request.url()}${isTold ? ", with where it comes from" : ""}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    acted.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => acted.push(`an error: ${error.message}`));
  page.on("console", (line) => acted.push(`in the console: ${line.text()}`));
  page.on("popup", (other) => acted.push(`another window: ${other.url()}`));
  page.on("frameattached", (frame) => acted.push(`a frame: ${frame.url()}`));
  page.on("download", (file) => acted.push(`a download: ${file.url()}`));
  return {
    page,
    acted,
    allowPictures: (allowed) => {
      pictures = allowed;
    },
  };
}
