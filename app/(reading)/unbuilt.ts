/**
 * The one value for which a page with a parameter is rendered when the site is built. There is no database then, so
 * nothing is found for it; every page that somebody asks for is made at the first request.
 */
export const UNBUILT = "unbuilt";

/** A page without a parameter would be built, so it gets one, to which `next.config.ts` rewrites its address. */
export const NOW = "now";
