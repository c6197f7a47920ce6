import { createHash } from "node:crypto";
import pg from "pg";
import { afterEach, describe, expect, inject, test } from "vitest";
import { urlOf } from "@/test/start-database";
import { type Migration, migrate, plan } from "./migrate";

const made: string[] = [];
afterEach(async () => {
  for (const name of made.splice(0))
    await query(inject("postgres").url, `drop database ${name} with (force)`);
});

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function emptyDatabase(): Promise<string> {
  const name = `migrate_${process.pid}_${Date.now()}`;
  await query(inject("postgres").url, `create database ${name}`);
  made.push(name);
  return urlOf(inject("postgres").url, name);
}

function migration(name: string, sql: string): Migration {
  return { name, sql, hash: createHash("sha256").update(sql).digest("hex") };
}

const first = migration(
  "0000_first.sql",
  "create table a (n int);--> statement-breakpoint\ninsert into a values (1)",
);
const second = migration("0001_second.sql", "insert into a values (2)");

test("two starts at once migrate a database once", async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([migrate(url, [first, second]), migrate(url, [first, second])]);
  expect(applied.flat().sort()).toEqual([first.name, second.name]);
  expect(await query(url, "select n from a order by n")).toEqual([{ n: 1 }, { n: 2 }]);
});

test("a second start has nothing to do", async () => {
  const url = await emptyDatabase();
  await migrate(url, [first]);
  expect(await migrate(url, [first])).toEqual([]);
});

test("a migration that fails leaves nothing of itself", async () => {
  const url = await emptyDatabase();
  const broken = migration(
    "0001_broken.sql",
    "insert into a values (2);--> statement-breakpoint\nselect 1/0",
  );
  await expect(migrate(url, [first, broken])).rejects.toThrow("division by zero");
  expect(await query(url, "select n from a")).toEqual([{ n: 1 }]);
  expect(await migrate(url, [first, second])).toEqual([second.name]);
});

test("the job queue's tables come along", async () => {
  const url = await emptyDatabase();
  await migrate(url, []);
  expect(await query(url, "select count(*)::int as n from graphile_worker.jobs")).toEqual([{ n: 0 }]);
});

describe("nothing is applied", () => {
  test("when an applied migration was edited", () => {
    const edited = migration(first.name, "create table b (n int)");
    expect(() => plan([edited], [first])).toThrow("0000_first.sql was edited");
  });

  test("when a new one sorts before an applied one", () => {
    expect(() => plan([first, second], [second])).toThrow("0000_first.sql sorts before 0001_second.sql");
  });

  test("when the database is of a newer release", () => {
    expect(() => plan([first], [first, second])).toThrow("made by a newer one");
  });
});
