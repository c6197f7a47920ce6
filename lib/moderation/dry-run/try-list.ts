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

/** What the list would have held with these lines on it. @throws Refusal `not_allowed`, `list_problems` */
export async function tryList(ctx: Ctx<Actor>, input: ListInput): Promise<DryRunView> {
  ensure(canAdminister(ctx.actor));
  const entries = readEntries(input);
  const written = new Set(entries.map(({ pattern }) => pattern));
  return tryChange(ctx, (now) => [
    ...now.filter(({ pattern }) => !written.has(pattern)),
    ...entries.map((entry) => ({ ...entry, effect: input.effect })),
  ]);
}

/** What the list would have held without these entries. @throws Refusal `not_allowed` */
export async function tryUnlisting(ctx: Ctx<Actor>, { ids }: UnlistInput): Promise<DryRunView> {
  ensure(canAdminister(ctx.actor));
  const marked = new Set(ids);
  return tryChange(ctx, (now) => now.filter(({ id }) => !marked.has(id)));
}

type Listed = Facts["listedWords"][number] & { id: string };

async function tryChange(
  ctx: Ctx<Actor>,
  change: (now: Listed[]) => Facts["listedWords"],
): Promise<DryRunView> {
  const [{ settings }, listed] = await Promise.all([
    readSettings(ctx.db),
    ctx.db
      .select({ id: wordList.id, pattern: wordList.pattern, why: wordList.why, effect: wordList.effect })
      .from(wordList),
  ]);
  return runTrial(ctx, {
    checks: CHECKS,
    without: { settings, listedWords: listed },
    made: { settings, listedWords: change(listed) },
  });
}
