import { isPrivatePage } from "@/lib/platform/private-pages";

/**
 * Nobody between us and a browser can be told of an expiry, so what may be shared is shared for a second, and a
 * browser asks each time whether its copy still holds.
 */
export const shareable = "public, max-age=0, s-maxage=1, must-revalidate";

/** The `Cache-Control` of an answer of Next's, which counts on a CDN that it can tell to forget. */
export function correctCacheControl(path: string, given: string): string {
  if (isPrivatePage(path)) return "no-store";
  return given.includes("s-maxage") ? shareable : given;
}
