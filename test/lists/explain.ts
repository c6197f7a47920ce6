import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { z } from "zod";
import type { Db } from "@/db/client";
import * as schema from "@/db/schema";

/** What Postgres did for a read: each of its statements with its plan, and how large the answer was. */
export type Explained = { bytes: number; statements: { plan: PlanNode; text: string }[] };

/** Runs a read over a connection that keeps each statement, then asks Postgres how it answers each of them. */
export async function explain(url: string, read: (db: Db) => Promise<unknown>): Promise<Explained> {
  const kept: { query: string; params: unknown[] }[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A read in a transaction begins and ends it; of that there is no plan.
  const hasPlan = (query: string) => !/^(begin|commit)/.test(query);
  const logQuery = (query: string, params: unknown[]) =>
    void (hasPlan(query) && kept.push({ query, params }));
  const logger = { logQuery };
  try {
    const answer = await read(drizzle(pool, { schema, logger }));
    const statements = [];
    for (const { query, params } of kept) {
      const plan = await pool.query(`explain (analyze, format json) ${query}`, params);
      const text = await pool.query(
        `explain (analyze, costs off, timing off, summary off, buffers off) ${query}`,
        params,
      );
      statements.push({
        plan: Plans.parse(plan.rows)[0]["QUERY PLAN"][0].Plan,
        text: Lines.parse(text.rows)
          .map((row) => row["QUERY PLAN"])
          .join("\n"),
      });
    }
    return { bytes: JSON.stringify(answer ?? null).length, statements };
  } finally {
    await pool.end();
  }
}

/** One step of a plan. */
export type PlanNode = z.output<typeof PlanNode>;
const PlanNode = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().optional(),
  "Rows Removed by Index Recheck": z.number().optional(),
  get Plans() {
    return z.array(PlanNode).optional();
  },
});
const Plans = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: PlanNode })]) })]);
const Lines = z.array(z.object({ "QUERY PLAN": z.string() }));

/** Every step of a plan. */
export function stepsOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(stepsOf)];
}

/** How many rows a step looked at, also those it passed over. */
export function rowsRead(step: PlanNode): number {
  const each =
    step["Actual Rows"] +
    (step["Rows Removed by Filter"] ?? 0) +
    (step["Rows Removed by Index Recheck"] ?? 0);
  return Math.round(each * step["Actual Loops"]);
}
