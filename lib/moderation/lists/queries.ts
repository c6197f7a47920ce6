import { and, asc, gt, sql } from "drizzle-orm";
import { wordList } from "@/db/schema/moderation";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import { lineOf } from "./read-lines";
import type { ListPageView } from "./views";

const PAGE = 100;

/** A page of the word list, which only admins read: known to everyone, it would be walked around. @throws Refusal `not_allowed` */
export async function readList(
  ctx: Ctx<Actor>,
  { has = "", after = "" }: { has?: string; after?: string },
): Promise<ListPageView> {
  ensure(canAdminister(ctx.actor));
  const like = `%${has.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const [found, all] = await Promise.all([
    ctx.db
      .select({
        id: wordList.id,
        pattern: wordList.pattern,
        effect: wordList.effect,
        severe: wordList.severe,
        why: wordList.why,
      })
      .from(wordList)
      .where(
        and(
          after ? gt(wordList.pattern, after) : undefined,
          has.trim() ? sql`${wordList.pattern} ilike ${like}` : undefined,
        ),
      )
      .orderBy(asc(wordList.pattern))
      .limit(PAGE + 1),
    ctx.db.$count(wordList),
  ]);
  const words = found.slice(0, PAGE);
  return { words, all, next: found.length > PAGE ? (words.at(-1)?.pattern ?? null) : null };
}

/** The whole list as lines that read as the same list, for another deployment or an editor. @throws Refusal `not_allowed` */
export async function exportList(ctx: Ctx<Actor>): Promise<string> {
  ensure(canAdminister(ctx.actor));
  const entries = await ctx.db.select().from(wordList).orderBy(asc(wordList.pattern));
  return entries.map((entry) => `${lineOf(entry)}\n`).join("");
}
