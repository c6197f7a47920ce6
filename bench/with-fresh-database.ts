import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { type Database, openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { startPostgres } from "@/server/postgres/start-postgres";
import { stopPostgres } from "@/server/postgres/stop-postgres";

/**
 * Does something with an empty database in `.data/<name>`, under secrets drawn for it and this origin, as the
 * application's own; afterwards nothing is left of it.
 */
export async function withFreshDatabase<T>(
  { name, origin }: { name: string; origin: string },
  work: (database: Database, url: string) => Promise<T>,
): Promise<T> {
  const folder = path.resolve(".data", name);
  rmSync(folder, { recursive: true, force: true });
  const running = await startPostgres({ folder });
  try {
    await migrate(running.url);
    Object.assign(process.env, {
      DATABASE_URL: running.url,
      AUTH_URL: origin,
      AUTH_SECRET: randomUUID(),
      AFTERWORD_KEY: randomUUID(),
      ANON_SEED: randomUUID(),
    });
    const database = openDatabase(running.url);
    globalThis.afterwordDatabase = database;
    const done = await work(database, running.url);
    await database.close();
    return done;
  } finally {
    await stopPostgres(running);
    rmSync(folder, { recursive: true, force: true });
  }
}
