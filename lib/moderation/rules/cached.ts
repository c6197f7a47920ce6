import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { guest } from "@/lib/identity/actor";
import { building } from "@/lib/platform/building";
import { makeCtx } from "@/lib/platform/context";
import { siteTag } from "@/lib/platform/tags";
import { listRules } from "./queries";

/** A rule, without what moderators begin a statement with. */
export type PublicRuleView = { number: number; title: string; text: string };

/** The community rules, as everyone reads them. */
export async function getCachedRules(): Promise<PublicRuleView[]> {
  "use cache";
  cacheTag(siteTag);
  cacheLife("reading");
  if (building()) return [];
  const rules = await listRules(makeCtx(db(), guest, new Date()));
  return rules.map(({ number, title, text }) => ({ number, title, text }));
}
