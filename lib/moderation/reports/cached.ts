import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { isId } from "@/lib/platform/is-id";
import { articleTag, reportTag } from "@/lib/platform/tags";
import { findReportable, type ReportableView } from "./queries";

export async function getCachedReportable(id: string): Promise<ReportableView | undefined> {
  "use cache";
  cacheTag(reportTag(id));
  cacheLife("reading");
  if (building() || !isId(id)) return undefined;
  const found = await findReportable(db(), id);
  if (found) cacheTag(articleTag(found.article.slug));
  return found;
}
