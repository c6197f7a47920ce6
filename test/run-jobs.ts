import { sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { listTasks } from "@/server/run-worker";
import type { World } from "./world";

/** Does every job that waits, once, as the worker would; what failed before is tried again as if its time had come. */
export async function runJobs({ db, database }: World): Promise<void> {
  globalThis.afterwordDatabase = database;
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  const logger = new Logger(() => () => undefined);
  await runOnce({ connectionString: database.url, taskList: listTasks(), logger });
}
