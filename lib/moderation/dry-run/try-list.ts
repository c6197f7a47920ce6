import { wordList } from "@/db/schema/moderation";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { changeOf } from "../lists/change-of";
import { readEntries } from "../lists/list-words";
import type { ChangeListInput, ListInput } from "../lists/schemas";
import { canAdminister } from "../policy";
import { listedExpressions } from "../screening/checks/listed-expressions";
import { listedWords } from "../screening/checks/listed-words";
import type { ListedWord } from "../screening/facts";
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
  return tryWith(ctx, (now) => [...now.filter(({ pattern }) => !written.has(pattern)), ...entries]);
}

/** What the list would have done with these entries changed, or without them. @throws Refusal `not_allowed` */
export async function tryChange(ctx: Ctx<Actor>, { ids, to }: ChangeListInput): Promise<DryRunView> {
  ensure(canAdminister(ctx.actor));
  const marked = new Set(ids);
  if (to === "off") return tryWith(ctx, (now) => now.filter(({ id }) => !marked.has(id)));
  const change = changeOf(to);
  return tryWith(ctx, (now) => now.map((entry) => (marked.has(entry.id) ? { ...entry, ...change } : entry)));
}

type Listed = ListedWord & { id: string };

async function tryWith(ctx: Ctx<Actor>, change: (now: Listed[]) => ListedWord[]): Promise<DryRunView> {
  const [{ settings }, listed] = await Promise.all([readSettings(ctx.db), ctx.db.select().from(wordList)]);
  return runTrial(ctx, {
    checks: CHECKS,
    without: { settings, listedWords: listed },
    made: { settings, listedWords: change(listed) },
  });
}
