import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { siteTag, transparencyTag } from "@/lib/platform/tags";
import { readMonths, readYear } from "./queries";
import type { MonthView } from "./views";

/** What was decided in the months of a year, or of the newest; and of which years there is something. */
export async function getCachedYear(year?: number): Promise<{ years: number[]; months: MonthView[] }> {
  "use cache";
  cacheTag(siteTag, transparencyTag);
  cacheLife("reading");
  if (building()) return { years: [], months: [] };
  return readYear(db(), year);
}

/** What was decided in every month there is. */
export async function getCachedMonths(): Promise<MonthView[]> {
  "use cache";
  cacheTag(siteTag, transparencyTag);
  cacheLife("reading");
  if (building()) return [];
  return readMonths(db());
}
