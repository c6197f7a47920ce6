import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { demandsTag, siteTag } from "@/lib/platform/tags";
import { readDemands } from "./queries";
import type { DemandsView } from "./views";

/** Legal demands as everyone reads them. The shelf's maximum age lets a new year appear by itself. */
export async function getCachedDemands(): Promise<DemandsView> {
  "use cache";
  cacheTag(siteTag, demandsTag);
  cacheLife("reading");
  if (building()) return { years: [], given: [] };
  return readDemands(db(), new Date());
}
