import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { siteTag } from "@/lib/platform/tags";
import { getPublication, unnamed } from "./queries";
import type { PublicationView } from "./views";

/** The publication, for the head and foot of every page. */
export async function getCachedPublication(): Promise<PublicationView> {
  "use cache";
  cacheTag(siteTag);
  cacheLife("reading");
  if (building()) return unnamed;
  return getPublication(db());
}
