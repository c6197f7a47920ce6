import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { throughRelay } from "./neon-relay";
import { urlOf } from "./start-database";

/** A database of its own, cloned from the migrated template; `driver` is the one this run is for. */
export type TestDatabase = Database & { url: string; drop: () => Promise<void> };

/** Clones the template. Takes about a tenth of a second; drop it afterwards. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { url: server, template, relay } = inject("postgres");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template ${template} strategy wal_log`);
  throughRelay(relay);
  const url = urlOf(server, name);
  const database = openDatabase(url, inject("driver"));
  const drop = async () => {
    await database.close();
    await onServer(server, `drop database ${name} with (force)`);
  };
  return { ...database, url, drop };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
