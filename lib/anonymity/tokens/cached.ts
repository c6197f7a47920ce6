import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { env } from "@/lib/platform/env";
import { anonKeysTag, siteTag } from "@/lib/platform/tags";
import { crowdOn } from "./crowd";
import { dayOf } from "./epochs";
import { readKeyDocument } from "./queries";

/** The key document as it is sent; nothing while the site is built, when there is no database. */
export async function getCachedKeyDocument(): Promise<string | undefined> {
  "use cache";
  cacheTag(siteTag, anonKeysTag);
  cacheLife("reading");
  if (building()) return undefined;
  return `${JSON.stringify(await readKeyDocument(db(), new URL(env().AUTH_URL).origin), null, 2)}\n`;
}

/** How many members could at least have asked today, as far as it is known. */
export async function getCachedCrowd(): Promise<number | undefined> {
  "use cache";
  cacheTag(siteTag, anonKeysTag);
  cacheLife("reading");
  if (building()) return undefined;
  const { keys } = await readKeyDocument(db(), new URL(env().AUTH_URL).origin);
  return crowdOn(dayOf(new Date()), keys);
}
