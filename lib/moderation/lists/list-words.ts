import { sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { wordList } from "@/db/schema/moderation";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import { type Entry, readLines } from "./read-lines";
import type { ListInput } from "./schemas";
import type { ListedView } from "./views";

/** Every post reads the list, so it has an end. */
const MOST = 5_000;
/** More of them help nobody who corrects the first. */
const MOST_PROBLEMS = 20;

/**
 * Puts words, phrases and expressions on the list, all of them or none; one that is there already gets the new effect
 * and reason.
 * @throws Refusal `not_allowed`, `list_problems`, `list_full`
 */
export async function listWords(ctx: Ctx<Actor>, input: ListInput): Promise<ListedView> {
  ensure(canAdminister(ctx.actor));
  const entries = readEntries(input);
  return inTransaction(ctx, async (ctx) => {
    const written = await ctx.db
      .insert(wordList)
      .values(entries.map((entry) => ({ id: newId(ctx.now), ...entry })))
      .onConflictDoUpdate({
        target: wordList.pattern,
        set: { effect: sql`excluded.effect`, severe: sql`excluded.severe`, why: sql`excluded.why` },
        setWhere: sql`(${wordList.effect}, ${wordList.severe}, ${wordList.why})
          is distinct from (excluded.effect, excluded.severe, excluded.why)`,
      })
      // A row that was there before has the transaction that changed it in `xmax`.
      .returning({ added: sql<boolean>`xmax = 0` });
    if ((await ctx.db.$count(wordList)) > MOST) throw new Refusal("list_full", { values: { most: MOST } });
    const added = written.filter((row) => row.added).length;
    const changed = written.length - added;
    if (written.length > 0) {
      record(ctx, "word.listed", {
        kind: "word",
        id: null,
        details: { added, changed, effect: input.effect },
      });
    }
    return { added, changed, there: entries.length - written.length };
  });
}

/** The lines as entries. @throws Refusal `list_problems` with what is wrong, line by line */
export function readEntries({ lines, ...usual }: ListInput): Entry[] {
  const { entries, problems } = readLines(lines, usual);
  if (problems.length > 0) {
    const said = problems.slice(0, MOST_PROBLEMS);
    if (problems.length > said.length) said.push(`And ${problems.length - said.length} more.`);
    throw new Refusal("list_problems", { field: "lines", values: { problems: said.join("\n") } });
  }
  if (entries.length === 0) {
    throw new Refusal("list_problems", { field: "lines", values: { problems: "There is no word in it." } });
  }
  return entries;
}
