import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { freePort } from "@/test/free-port";
import { findPostmaster } from "./postgres/live-postmaster";
import { startPostgres } from "./postgres/start-postgres";
import { stopPostgres } from "./postgres/stop-postgres";

const data = mkdtempSync(path.resolve(".data", "start-"));
// Open to the account that Postgres runs as, like any folder outside of a closed home.
chmodSync(data, 0o755);
afterAll(() => rmSync(data, { recursive: true, force: true }));

const secrets = {
  AUTH_SECRET: "a secret for this test, worth nothing",
  AFTERWORD_KEY: "a key for this test, worth nothing else",
  ANON_SEED: "a seed for this test, worth nothing else",
  AUTH_URL: "https://talk.example.org",
};

/** What `npm start` says and ends with, when it can't start. */
async function startWith(given: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    AFTERWORD_DATA: data,
    PORT: String(await freePort()),
    ...given,
    NODE_ENV: "production" as const,
  };
  const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const output of [child.stdout, child.stderr]) {
    output.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { code, said: said.trim() };
}

test("a port in use is told in one sentence", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  expect(await startWith({ PORT: String(port) })).toEqual({
    code: 1,
    said: `Port ${port} is in use: stop what listens there, or set PORT to another.`,
  });
  server.close();
});

test("a database that can't be reached is told in one sentence, without its password", async () => {
  const port = await freePort();
  const { code, said } = await startWith({
    ...secrets,
    DATABASE_URL: `postgres://me:hidden@127.0.0.1:${port}/a`,
  });
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`^The database at 127.0.0.1:${port} can't be reached: .*\\.$`));
  expect(said).not.toContain("hidden");
});

test("a database's address that is none is told in a sentence, without quoting it", async () => {
  expect(await startWith({ ...secrets, DATABASE_URL: "me:hidden@localhost/a" })).toEqual({
    code: 1,
    said: "DATABASE_URL is not right: it must look like postgres://user:password@host/database.",
  });
  const { code, said } = await startWith({ DATABASE_DIRECT_URL: inject("postgres").url });
  expect(code).toBe(1);
  expect(said).toMatch(/^DATABASE_DIRECT_URL is set without DATABASE_URL: .*\.$/);
});

test("a data folder that is none, or that others keep closed, is told in a sentence", async () => {
  const file = path.join(data, "a-file");
  writeFileSync(file, "");
  const hint = "point AFTERWORD_DATA at another folder.";
  expect(await startWith({ AFTERWORD_DATA: file })).toEqual({
    code: 1,
    said: `The data can't be kept in ${file}, since it is no folder: ${hint}`,
  });
  // Nothing is closed to root.
  if (process.getuid?.() === 0) return;
  const closed = path.join(data, "closed");
  mkdirSync(closed, { mode: 0o500 });
  expect(await startWith({ AFTERWORD_DATA: closed })).toEqual({
    code: 1,
    said: `The data can't be kept in ${closed}, since this account may not write there: ${hint}`,
  });
});

test("each secret that is missing with a database of one's own is named in a sentence", async () => {
  const { AUTH_SECRET, ...others } = secrets;
  const own = { DATABASE_URL: inject("postgres").url };
  expect(await startWith({ ...others, ...own })).toEqual({ code: 1, said: "AUTH_SECRET is not set." });
  expect(await startWith({ ...secrets, ...own, AUTH_SECRET: "short" })).toEqual({
    code: 1,
    said: "AUTH_SECRET is not right: it needs at least 32 characters (openssl rand -base64 32).",
  });
});

test("with the embedded database nobody but this machine is served", async () => {
  const { code, said } = await startWith({ HOST: "0.0.0.0" });
  expect(code).toBe(1);
  expect(said).toBe(
    "HOST is 0.0.0.0, but with the embedded database only this machine is served: leave HOST out, or set DATABASE_URL.",
  );
});

test("the demo can't be had with a database of one's own", async () => {
  const { code, said } = await startWith({
    ...secrets,
    DATABASE_URL: inject("postgres").url,
    AFTERWORD_DEMO: "on",
  });
  expect(code).toBe(1);
  expect(said).toMatch(/^AFTERWORD_DEMO is on, but the demo is only for the embedded database/);
});

test("a data folder of another version is told in one sentence, and no Postgres stays behind", async () => {
  const running = await startPostgres({ folder: data });
  await stopPostgres(running);
  const file = path.join(running.data, "PG_VERSION");
  const version = readFileSync(file);
  writeFileSync(file, "16\n");
  const { code, said } = await startWith({});
  writeFileSync(file, version);
  expect(code).toBe(1);
  expect(said).toMatch(/^The database in .* was made by Postgres 16, and this is Postgres \d+: .*\.$/);
  expect(findPostmaster(running.data)).toBeUndefined();
});

test("migrations that don't fit are told in one sentence, and the Postgres it started is stopped", async () => {
  const running = await startPostgres({ folder: data });
  const client = new pg.Client({ connectionString: running.url });
  await client.connect();
  await client.query(
    "create table migrations (name text primary key, hash text not null, applied_at timestamptz)",
  );
  await client.query("insert into migrations values ('9999_later.sql', 'x', now())");
  await client.end();
  await stopPostgres(running);
  const { code, said } = await startWith({});
  expect(code).toBe(1);
  expect(said).toBe(
    "The database has 9999_later.sql, which this release doesn't know: it was made by a newer one.",
  );
  expect(findPostmaster(running.data)).toBeUndefined();
});
