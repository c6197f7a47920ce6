import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { building } from "@/lib/platform/building";
import { rulesTag, siteTag } from "@/lib/platform/tags";
import { readPublicRules } from "./queries";
import type { PublicRuleView } from "./views";

/** The community rules, as everyone reads them: those that hold, and those that don't any more. */
export async function getCachedRulesPage(): Promise<PublicRuleView[]> {
  "use cache";
  cacheTag(siteTag, rulesTag);
  cacheLife("reading");
  if (building()) return [];
  return readPublicRules(db(), new Date());
}

/** The rules that can be cited. */
export async function getCachedRules(): Promise<{ number: number; title: string; text: string }[]> {
  const all = await getCachedRulesPage();
  return all
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ number, title, text }) => ({ number, title, text }));
}
