import { sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import pg from "pg";
import { listTasks } from "@/server/run-worker";
import type { World } from "./world";

/** Does every job that waits, once, as the worker would; what failed before is tried again as if its time had come. */
export async function runJobs({ db, database }: World): Promise<void> {
  globalThis.afterwordDatabase = database;
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  const logger = new Logger(() => () => undefined);
  // A pool of our own, waited for: one that the worker still closes when the database is dropped would fail the run.
  const pgPool = new pg.Pool({ connectionString: database.url });
  // A connection that is lost fails the job that has it; graphile-worker wants it heard of here as well.
  pgPool.on("error", () => undefined);
  await runOnce({ pgPool, taskList: listTasks(), logger });
  await pgPool.end();
}
