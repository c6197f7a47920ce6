import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";

/** One migration file. */
export type Migration = { name: string; hash: string; sql: string };

/** Why the database and the migrations of this release don't fit together; nothing was changed. */
export class MigrationProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "MigrationProblem";
  }
}

/** Any number that nothing else in this database locks by: "afterword" as letters of a telephone keypad. */
const lock = 238_379_673;

/** The migrations of a folder, by name. */
export function readMigrations(folder = path.join(process.cwd(), "db", "migrations")): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name), "utf8");
      return { name, hash: createHash("sha256").update(sql).digest("hex"), sql };
    });
}

/**
 * Brings a database up to this release: ours and the job queue's. Several may start at once; an advisory lock lets
 * one after the other. Returns the names of what it applied.
 * @throws MigrationProblem when an applied file was edited, is missing here, or a new one sorts before an applied one
 */
export async function migrate(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    const pending = plan(migrations, await listApplied(client));
    for (const migration of pending) await apply(client, migration);
    await runMigrations({ connectionString: url });
    return pending.map((migration) => migration.name);
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

type Applied = { name: string; hash: string };

async function listApplied(client: pg.Client): Promise<Applied[]> {
  await client.query(
    "create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query<Applied>("select name, hash from migrations order by name");
  return rows;
}

/** The migrations still to apply, in order. @throws MigrationProblem */
export function plan(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, hash } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new MigrationProblem(
        `The database has ${name}, which this release doesn't know: it was made by a newer one.`,
      );
    }
    if (migration.hash !== hash) {
      throw new MigrationProblem(
        `${name} was edited after the database applied it: write a new migration instead.`,
      );
    }
  }
  const newest = applied.at(-1)?.name ?? "";
  const pending = migrations.filter((migration) => !applied.some(({ name }) => name === migration.name));
  const late = pending.find((migration) => migration.name < newest);
  if (late)
    throw new MigrationProblem(
      `${late.name} sorts before ${newest}, which is applied: give it a later number.`,
    );
  return pending;
}

async function apply(client: pg.Client, { name, hash, sql }: Migration): Promise<void> {
  await client.query("begin");
  try {
    for (const statement of sql.split("--> statement-breakpoint")) await client.query(statement);
    await client.query("insert into migrations (name, hash) values ($1, $2)", [name, hash]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
