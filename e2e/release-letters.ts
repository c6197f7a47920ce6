import pg from "pg";
import { startPostgres } from "../server/postgres/start-postgres";
import { ownServer } from "../test/journeys-servers";

/** Has the worker release the letters that wait, now and not with the batch of the next minute. */
export async function releaseLetters(): Promise<void> {
  const { url } = await startPostgres({ folder: ownServer().folder });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select graphile_worker.add_job('release-letters')");
  } finally {
    await client.end();
  }
}
