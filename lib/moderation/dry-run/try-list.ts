import { and, eq, inArray, notInArray } from "drizzle-orm";
import { wordList } from "@/db/schema/moderation";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { readEntries } from "../lists/list-words";
import type { ListInput, UnlistInput } from "../lists/schemas";
import { canAdminister } from "../policy";
import { listedExpressions } from "../screening/checks/listed-expressions";
import { listedWords } from "../screening/checks/listed-words";
import type { Facts } from "../screening/gather-facts";
import { readSettings } from "../settings/queries";
import { runTrial } from "./run-trial";
import type { DryRunView } from "./views";

/** The checks that go by the list. */
const CHECKS = [listedWords, listedExpressions];

type Listed = Facts["listedWords"];

/** What the list would have held with these lines on it. @throws Refusal `not_allowed`, `list_problems` */
export async function tryList(ctx: Ctx<Actor>, input: ListInput): Promise<DryRunView> {
  ensure(canAdminister(ctx.actor));
  const entries = readEntries(input);
  const patterns = entries.map(({ pattern }) => pattern);
  const others = await ctx.db
    .select({ pattern: wordList.pattern, why: wordList.why })
    .from(wordList)
    .where(and(eq(wordList.effect, "hold"), notInArray(wordList.pattern, patterns)));
  return tryWith(ctx, input.effect === "hold" ? [...others, ...entries] : others);
}

/** What the list would have held without these entries. @throws Refusal `not_allowed` */
export async function tryUnlisting(ctx: Ctx<Actor>, { ids }: UnlistInput): Promise<DryRunView> {
  ensure(canAdminister(ctx.actor));
  const gone = ctx.db.select({ id: wordList.id }).from(wordList).where(inArray(wordList.id, ids));
  const others = await ctx.db
    .select({ pattern: wordList.pattern, why: wordList.why })
    .from(wordList)
    .where(and(eq(wordList.effect, "hold"), notInArray(wordList.id, gone)));
  return tryWith(ctx, others);
}

async function tryWith(ctx: Ctx<Actor>, listed: Listed): Promise<DryRunView> {
  const { settings } = await readSettings(ctx.db);
  return runTrial(ctx, { checks: CHECKS, settings, listedWords: listed });
}
