import { readdir } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { version } from "@/package.json";
import { describeError } from "./log";

/** How this server is; `reason` says what is missing when the status isn't "ok". */
export type HealthView = {
  status: "ok" | "unwell";
  version: string;
  database: "up" | "down";
  migrations: { applied: number; pending: number };
  reason?: string;
};

/** Asks the database once. Never throws. */
export async function checkHealth(): Promise<HealthView> {
  const known = await listMigrations();
  try {
    const applied = await listApplied();
    const pending = known.filter((name) => !applied.has(name)).length;
    const migrations = { applied: applied.size, pending };
    if (pending > 0) {
      return {
        status: "unwell",
        version,
        database: "up",
        migrations,
        reason: "The database waits for its migrations.",
      };
    }
    return { status: "ok", version, database: "up", migrations };
  } catch (error) {
    const { code } = describeError(error);
    const reason = `The database does not answer${code ? ` (${code})` : ""}.`;
    return {
      status: "unwell",
      version,
      database: "down",
      migrations: { applied: 0, pending: known.length },
      reason,
    };
  }
}

async function listMigrations(): Promise<string[]> {
  const files = await readdir(path.join(process.cwd(), "db", "migrations"));
  return files.filter((name) => name.endsWith(".sql"));
}

async function listApplied(): Promise<Set<string>> {
  const result = await db().execute(sql`select name from migrations`);
  return new Set(Applied.parse(result).rows.map(({ name }) => name));
}
const Applied = z.object({ rows: z.array(z.object({ name: z.string() })) });
