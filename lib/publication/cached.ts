import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import { db } from "@/db/client";
import { siteTag } from "@/lib/platform/tags";
import { getPublication, unnamed } from "./queries";
import type { PublicationView } from "./views";

/**
 * The publication, for layouts. While the site is being built there is no database: what is rendered then are only
 * the placeholders of pages that are made on demand, which nobody asks for.
 */
export async function getCachedPublication(): Promise<PublicationView> {
  "use cache";
  cacheTag(siteTag);
  cacheLife("reading");
  if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) return unnamed;
  return getPublication(db());
}
