import { env } from "@/lib/platform/env";
import type { PublicationView } from "@/lib/publication/views";
import type { Site } from "@/lib/syndication/json-ld";

/** Where this site is, for addresses that leave it. */
export function siteOf(publication: PublicationView): Site {
  return { origin: env().AUTH_URL.replace(/\/$/, ""), publication };
}
