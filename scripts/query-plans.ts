import { readFileSync, writeFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { type Db, openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { env } from "@/lib/platform/env";
import { withDatabase } from "@/server/with-database";
import { explain } from "@/test/lists/explain";
import { fillLists } from "@/test/lists/fill";
import { READS } from "@/test/lists/reads";

const DOCUMENT = "docs/query-plans.md";
const MARK = "<!-- plans: written by npm run docs:plans -->";

/** What of a plan tells about this run or this machine alone. */
const incidental =
  /Index Searches|Sort Method|Heap Blocks|Heap Fetches|Memory|Buckets|Cache Mode|Hits:|Rows Removed by Join/;

/** Writes the plans of `docs/query-plans.md` anew, from a database that is filled for this and dropped afterwards. */
async function writePlans(server: Db): Promise<void> {
  const url = new URL(env().DATABASE_URL);
  url.pathname = "/plans";
  await server.execute(sql`drop database if exists plans with (force)`);
  await server.execute(sql`create database plans`);
  await migrate(url.href);
  const database = openDatabase(url.href);
  await fillLists(database.db, 10_000);
  await database.close();
  const parts: string[] = [];
  for (const { heading, reads } of READS) {
    parts.push(`## ${heading}`);
    for (const { name, run } of reads) {
      const { statements } = await explain(url.href, run);
      parts.push(`### ${name}`, ...statements.map(({ text }) => `\`\`\`\n${shorten(text)}\n\`\`\``));
    }
  }
  await server.execute(sql`drop database plans with (force)`);
  const written = readFileSync(DOCUMENT, "utf8");
  writeFileSync(DOCUMENT, `${written.slice(0, written.indexOf(MARK))}${MARK}\n\n${parts.join("\n\n")}\n`);
}

/** Without what was never executed, and with a sign in the place of ids and of long lists. */
function shorten(plan: string): string {
  const kept: string[] = [];
  let skipped = Number.POSITIVE_INFINITY;
  for (const line of plan.split("\n")) {
    const depth = line.search(/\S/);
    if (depth > skipped) continue;
    skipped = line.includes("(never executed)") ? depth : Number.POSITIVE_INFINITY;
    if (skipped === depth || incidental.test(line)) continue;
    kept.push(line);
  }
  return kept
    .join("\n")
    .replace(/^( *)(SubPlan|InitPlan) .*\n(?!\1 )/gm, "")
    .replace(/actual rows=(\d+)\.00/g, "actual rows=$1")
    .replace(/'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'::uuid/g, "$")
    .replace(/'\{[^']{60,}\}'/g, "'{…}'");
}

process.env.AFTERWORD_DATA = ".data/plans";
process.env.DATABASE_URL = "";
await withDatabase(async (db) => {
  await writePlans(db);
  return 0;
});
