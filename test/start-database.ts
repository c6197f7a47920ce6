import { createHash } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate, readMigrations } from "@/db/migrate";
import { startPostgres } from "@/server/postgres/start-postgres";
import { stopPostgres } from "@/server/postgres/stop-postgres";
import { openRelay } from "./neon-relay";

declare module "vitest" {
  interface ProvidedContext {
    /** The test Postgres, the name of its migrated template, and the port of the relay that stands in for Neon. */
    postgres: { url: string; template: string; relay: number };
    driver: "pg" | "neon";
  }
}

/** Starts (or joins) the test Postgres, and migrates one template from which each test file is cloned. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  // Only tests may trade safety for speed: what they lose in a crash, nobody misses.
  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  const running = await startPostgres({ folder: ".data/test", settings });
  const template = await prepareTemplate(running.url);
  const relay = await openRelay(running.postmaster.port);
  // Held open to the end: another run that ends meanwhile must not stop the database under this one.
  const hold = new pg.Client({ connectionString: running.url });
  // The run that ends last stops the server under whoever still holds on to it.
  hold.on("error", () => undefined);
  await hold.connect();
  project.provide("postgres", { url: running.url, template, relay: relay.port });
  return async () => {
    await relay.close();
    await hold.end().catch(() => undefined);
    await stopPostgres(running);
  };
}

/** The template's name tells its migrations, so that an unchanged one is used again and a changed one never is. */
async function prepareTemplate(url: string): Promise<string> {
  const hash = createHash("sha256");
  for (const migration of readMigrations()) hash.update(migration.name).update(migration.hash);
  const template = `template_${hash.digest("hex").slice(0, 16)}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Two runs at once: the second waits here and finds the template made.
    await client.query("select pg_advisory_lock(1)");
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname like 'template\\_%' or datname like 'draft\\_%'",
    );
    if (rows.some(({ datname }) => datname === template)) return template;
    const draft = template.replace("template", "draft");
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate(urlOf(url, draft));
    await client.query(`alter database ${draft} rename to ${template}`);
    return template;
  } finally {
    await client.end();
  }
}

/** The same server's other database. */
export function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
