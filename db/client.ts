import { Pool as NeonPool, neonConfig } from "@neondatabase/serverless";
import { drizzle as drizzleNeon } from "drizzle-orm/neon-serverless";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import pg from "pg";
import ws from "ws";
import * as schema from "@/db/schema";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { keepStatements } from "./keep-statements";

/** The database, whichever driver speaks to it; a transaction is one as well. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** `pg` over TCP, or Neon's driver over a WebSocket. */
export type Driver = "pg" | "neon";

/** An open pool of connections. */
export type Database = { db: Db; driver: Driver; close: () => Promise<void> };

/** Opens a pool on a database; the address says with which driver. */
export function openDatabase(url: string, driver: Driver = driverFor(url), connections = 10): Database {
  const options = { connectionString: url, max: connections, connectionTimeoutMillis: 10_000 };
  if (driver === "neon") {
    // Node has no WebSocket of its own before 22.
    neonConfig.webSocketConstructor ??= ws;
    const pool = new NeonPool(options);
    pool.on("error", reportIdleLoss);
    pool.on("connect", hearOfLoss);
    pool.on("connect", keepStatements);
    return { db: drizzleNeon(pool, { schema }), driver, close: () => pool.end() };
  }
  const pool = new pg.Pool(options);
  pool.on("error", reportIdleLoss);
  pool.on("connect", hearOfLoss);
  pool.on("connect", keepStatements);
  return { db: drizzlePg(pool, { schema }), driver, close: () => pool.end() };
}

function driverFor(url: string): Driver {
  return new URL(url).hostname.endsWith(".neon.tech") ? "neon" : "pg";
}

/** A connection that breaks while nobody uses it is replaced at the next query; unheard it would end the process. */
function reportIdleLoss(err: unknown): void {
  log.warn({ err }, "an idle database connection was lost");
}

/**
 * One that breaks in the middle of a transaction fails that transaction, and whoever began it says so; but it is also
 * an event of the connection, and unheard it would end the process as well.
 */
function hearOfLoss(connection: { on: (event: "error", heard: () => void) => unknown }): void {
  connection.on("error", () => undefined);
}

declare global {
  /** One pool a process: Next bundles each route by itself, and development reloads modules. */
  var afterwordDatabase: Database | undefined;
}

/** The application's database, opened at the first call. */
export function db(): Db {
  globalThis.afterwordDatabase ??= openDatabase(env().DATABASE_URL);
  return globalThis.afterwordDatabase.db;
}

/** The address for what needs a connection of its own (migrations, LISTEN, jobs): without a pooler in between. */
export function directUrl(): string {
  return env().DATABASE_DIRECT_URL ?? env().DATABASE_URL;
}

/** Closes the application's pool, if it is open. */
export async function closeDatabase(): Promise<void> {
  const database = globalThis.afterwordDatabase;
  globalThis.afterwordDatabase = undefined;
  await database?.close();
}
