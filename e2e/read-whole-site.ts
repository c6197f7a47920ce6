import type { APIRequestContext } from "@playwright/test";

/** Where a stranger, a feed reader or a search engine begins; what isn't there answers so, and links nowhere. */
const DOORS = [
  "/",
  "/sitemap.xml",
  "/robots.txt",
  "/feed.xml",
  "/help-now",
  "/rules",
  "/privacy",
  "/receipt",
  "/demo/mail",
];
/** Places that are not for reading: coming in as one of the demo's people, and what the pages are built of. */
const ELSEWHERE = /^\/(demo\/sign-in|sign-in|sign-out|api|_next)\b/;
/** How many pages are asked for at a time. */
const AT_ONCE = 6;

/** Every page that leads on from the doors of the site by links, with what it says, as the server sends it. */
export async function readWholeSite(stranger: APIRequestContext): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const found = new Set(DOORS);
  const waiting = [...found];
  const read = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const answer = await stranger.get(path);
      const body = await answer.text();
      pages.set(path, body);
      for (const next of linksIn(body, answer.url())) {
        if (found.has(next)) continue;
        found.add(next);
        waiting.push(next);
      }
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, read));
  return pages;
}

/** Paths of this site: in the links of a page, in the addresses of a sitemap or feed. */
function linksIn(body: string, page: string): string[] {
  const written = body.matchAll(/\bhref="([^"]+)"|<loc>([^<]+)<\/loc>/g);
  return [...written].flatMap(([, href, loc]) => {
    const address = (href ?? loc ?? "").replaceAll("&amp;", "&");
    if (!URL.canParse(address, page)) return [];
    const { origin, pathname, search } = new URL(address, page);
    const here = origin === new URL(page).origin && !ELSEWHERE.test(pathname);
    return here ? [pathname + search] : [];
  });
}
