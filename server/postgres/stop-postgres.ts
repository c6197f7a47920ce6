import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findPostmaster, isRunning } from "./live-postmaster";
import type { RunningPostgres } from "./start-postgres";

/** Stops the embedded Postgres, unless another process still uses it: the last one out turns off the light. */
export async function stopPostgres(running: RunningPostgres): Promise<void> {
  const postmaster = findPostmaster(running.data);
  if (!postmaster || (await isUsed(running.url))) return;
  // SIGINT is Postgres's fast shutdown: open transactions are rolled back, everything committed is kept.
  process.kill(postmaster.pid, "SIGINT");
  for (let waited = 0; waited < 30_000 && isRunning(postmaster.pid); waited += 25) await pause(25);
}

async function isUsed(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
        where backend_type = 'client backend' and application_name <> current_setting('application_name')`,
    );
    return (rows[0]?.others ?? 0) > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
