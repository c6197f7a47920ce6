import path from "node:path";
import pg from "pg";
import { migrate } from "@/db/migrate";
import { type Environment, parseEnvironment, type parsePlace } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { Closing } from "./closing";
import { keepSecret } from "./keep-secret";
import { startPostgres } from "./postgres/start-postgres";
import { stopPostgres } from "./postgres/stop-postgres";
import { watchPostgres } from "./postgres/watch-postgres";
import { say } from "./say";
import { StartProblem } from "./start-problem";

type Place = ReturnType<typeof parsePlace>;

/**
 * Makes a migrated database reachable and completes `process.env`: with DATABASE_URL the given one, whose secrets
 * have to be given too, else the embedded one with secrets of its own.
 * @throws StartProblem, EnvironmentProblem or MigrationProblem, in a sentence
 */
export async function openDatabaseFor(place: Place, port: number, closing: Closing): Promise<Environment> {
  if (place.DATABASE_URL === undefined && place.DATABASE_DIRECT_URL !== undefined) {
    throw new StartProblem(
      "DATABASE_DIRECT_URL is set without DATABASE_URL: set both for a Postgres of your own, or neither for the embedded one.",
    );
  }
  if (place.DATABASE_URL === undefined) await startEmbedded(place.AFTERWORD_DATA, port, closing);
  const environment = parseEnvironment(process.env);
  const url = environment.DATABASE_DIRECT_URL ?? environment.DATABASE_URL;
  await reach(url);
  const applied = await migrate(url);
  if (applied.length > 0) say(`Migrated the database: ${applied.join(", ")}.`);
  return environment;
}

async function startEmbedded(data: string, port: number, closing: Closing): Promise<void> {
  const folder = path.resolve(data);
  const running = await startPostgres({ folder });
  closing.add("database", () => stopPostgres(running));
  closing.add(
    "watch over the database",
    watchPostgres(running, { folder }, (err) =>
      log.error({ err }, "the embedded database could not be restarted"),
    ),
  );
  process.env.DATABASE_URL = running.url;
  process.env.AUTH_URL ||= `http://localhost:${port}`;
  process.env.LETTER_BATCHES ||= "minute";
  for (const name of ["AUTH_SECRET", "AFTERWORD_KEY", "ANON_SEED"] as const) {
    process.env[name] ||= keepSecret(folder, name.toLowerCase().replace("_", "-"));
  }
}

async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : codeOf(error);
    throw new StartProblem(`The database at ${client.host}:${client.port} can't be reached: ${reason}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Several addresses tried in vain come as one error without a message. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "it does not answer";
}
