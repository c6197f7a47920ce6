import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { helpTag } from "@/lib/platform/tags";
import { listCrisisRegions } from "./queries";
import type { CrisisRegionView } from "./views";

/** Lines to call, as everyone reads them. */
export async function getCachedCrisisRegions(): Promise<CrisisRegionView[]> {
  "use cache";
  cacheTag(helpTag);
  cacheLife("reading");
  if (building()) return [];
  return listCrisisRegions(db());
}
