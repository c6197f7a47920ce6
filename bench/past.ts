import { rmSync } from "node:fs";
import path from "node:path";
import { type Db, openDatabase } from "@/db/client";
import { newId } from "@/db/ids";
import { migrate } from "@/db/migrate";
import { rules } from "@/db/schema/moderation";
import type { Member } from "@/lib/identity/actor";
import { listPast } from "@/lib/moderation/log/list-past";
import { listDecisions } from "@/lib/moderation/log/queries";
import { LogInput } from "@/lib/moderation/log/schemas";
import { makeCtx } from "@/lib/platform/context";
import { startPostgres } from "@/server/postgres/start-postgres";
import { stopPostgres } from "@/server/postgres/stop-postgres";
import { fillPast } from "./fill-past";
import { essay, join } from "./scene";

const ITEMS = Number(process.argv[2] ?? 1_000_000);
const TIMES = 7;

/** What is looked for: words of every frequency, alone and with the rest of what a search can ask. */
const SEARCHES: { name: string; filter: Record<string, string> }[] = [
  { name: "nothing in particular", filter: {} },
  { name: "a word in one text", filter: { words: "quill500000" } },
  { name: "a word in nearly every text", filter: { words: "w0" } },
  { name: "two letters, which are a whole word", filter: { words: "w1" } },
  { name: "three frequent words", filter: { words: "w0 w1 w2" } },
  { name: "a word of the oldest tenth alone", filter: { words: "lantern" } },
  { name: "frequent, of one rule and moderator", filter: { words: "w0", rule: "1", verdict: "remove" } },
  { name: "a word that nobody wrote", filter: { words: "zzzz" } },
  { name: "a kind of which there is none", filter: { kind: "story" } },
  { name: "a name", filter: { writer: "Hall Light" } },
  { name: "an article and a frequent word", filter: { article: "bench-past-1", words: "w0" } },
  { name: "a week, three years ago", filter: { from: "2023-11-10", to: "2023-11-17", words: "w0" } },
];

/** Fills a past of a million, searches it as moderators do, and prints how long each search took. */
async function measurePast(): Promise<void> {
  const folder = path.resolve(".data/bench-past");
  rmSync(folder, { recursive: true, force: true });
  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB"];
  const running = await startPostgres({ folder, settings });
  try {
    await migrate(running.url);
    process.env.DATABASE_URL = running.url;
    // One connection throughout, so that what is set for filling holds for all of it.
    const single = openDatabase(running.url, "pg", 1);
    const moderator = await fill(single.db);
    const lines = [];
    for (const { name, filter } of SEARCHES) {
      for (const [what, list] of [
        ["decisions", listDecisions],
        ["what was sent", listPast],
      ] as const) {
        const took: number[] = [];
        for (let n = 0; n < TIMES; n++) {
          const ctx = makeCtx(single.db, moderator, new Date());
          const from = performance.now();
          await list(ctx, LogInput.parse(filter));
          took.push(performance.now() - from);
        }
        took.sort((a, b) => a - b);
        const [half, most] = [took[Math.floor(TIMES / 2)] ?? 0, took.at(-1) ?? 0];
        lines.push(`| ${name} | ${what} | ${half.toFixed(1)} | ${most.toFixed(1)} |`);
      }
    }
    await single.close();
    process.stdout.write(
      ["| search | among | p50 ms | slowest ms |", "| --- | --- | --- | --- |", ...lines, ""].join("\n"),
    );
  } finally {
    await stopPostgres(running);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(db: Db): Promise<Member> {
  await db
    .insert(rules)
    .values({ id: newId(), number: 1, title: "Kindness", text: "Be kind.", template: "Thank you." });
  const articles = [];
  for (let n = 0; n < 50; n++) articles.push(await essay(db, `bench-past-${n}`));
  const moderators = [];
  for (let n = 0; n < 10; n++) moderators.push(await join(db, `Moderator ${n}`, ["moderator"]));
  const writers = [];
  for (let n = 0; n < 200; n++) {
    writers.push((await join(db, n === 0 ? "Hall Light" : `Writer ${n}`)).bylineId);
  }
  await fillPast(db, { articles, moderators: moderators.map(({ id }) => id), writers, items: ITEMS });
  const [moderator] = moderators;
  if (!moderator) throw new Error("Nobody moderates.");
  return moderator;
}

await measurePast();
