import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { isRunning } from "./live-postmaster";
import { type RunningPostgres, startPostgres } from "./start-postgres";
import { stopPostgres } from "./stop-postgres";
import { watchPostgres } from "./watch-postgres";

const folders: string[] = [];
const opened: RunningPostgres[] = [];
let shared = "";

beforeAll(() => {
  shared = newFolder();
});
afterEach(async () => {
  for (const running of opened.splice(0)) await stopPostgres(running);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(path.resolve(".data", "launcher-"));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function start(folder = shared): Promise<RunningPostgres> {
  const running = await startPostgres({ folder });
  opened.push(running);
  return running;
}

async function query<T extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) rows = (await client.query<T>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

test("two starts at once share one database", async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect(one.postmaster.pid).toBe(two.postmaster.pid);
});

test("it keeps what was written from one start to the next", async () => {
  const first = await start();
  await query(first.url, "create table kept (n int)", "insert into kept values (1)");
  await stopPostgres(first);
  expect(isRunning(first.postmaster.pid)).toBe(false);
  const second = await start();
  expect(await query(second.url, "select n from kept")).toEqual([{ n: 1 }]);
});

test("it knows every letter's lower case, on every machine alike", async () => {
  const { url } = await start();
  expect(await query(url, "select lower('ÉÅΩ') as text")).toEqual([{ text: "éåω" }]);
});

test("what a killed server left running is joined, and nothing that was written is lost", async () => {
  const pid = await startInAnotherProcess(
    shared,
    "create table left_running (n int); insert into left_running values (1)",
  );
  expect(isRunning(pid)).toBe(true);
  const again = await start();
  expect(again.postmaster.pid).toBe(pid);
  expect(await query(again.url, "select n from left_running")).toEqual([{ n: 1 }]);
});

test("when it is killed it comes back on the same port, and nothing that was written is lost", async () => {
  const running = await start();
  const stopWatching = watchPostgres(running, { folder: shared }, (error) => {
    throw error;
  });
  await query(running.url, "create table killed (n int)", "insert into killed values (1)");
  process.kill(running.postmaster.pid, "SIGKILL");
  const rows = await vi.waitFor(() => query(running.url, "select n from killed"), {
    timeout: 15_000,
    interval: 100,
  });
  expect(rows).toEqual([{ n: 1 }]);
  await stopWatching();
});

test("it is not stopped while another process uses it", async () => {
  const running = await start();
  const other = new pg.Client({
    connectionString: running.url.replace(/application_name=.*/, "application_name=other"),
  });
  await other.connect();
  await stopPostgres(running);
  expect(isRunning(running.postmaster.pid)).toBe(true);
  await other.end();
});

test("a lock file that names some other process doesn't keep it from starting", async () => {
  const running = await start();
  process.kill(running.postmaster.pid, "SIGKILL");
  await vi.waitFor(() => expect(isRunning(running.postmaster.pid)).toBe(false), { timeout: 10_000 });
  const lock = path.join(running.data, "postmaster.pid");
  writeFileSync(lock, readFileSync(lock, "utf8").replace(/^\d+/, String(process.pid)));
  const again = await start();
  expect(again.postmaster.pid).not.toBe(process.pid);
});

test("only its owner can read its password", async () => {
  await start();
  expect(statSync(path.join(shared, "secrets", "postgres")).mode & 0o077).toBe(0);
});

test("a database of another version is left alone, with a sentence", async () => {
  const { data } = await start();
  const version = readFileSync(path.join(data, "PG_VERSION"));
  writeFileSync(path.join(data, "PG_VERSION"), "16\n");
  await expect(startPostgres({ folder: shared })).rejects.toThrow(
    /was made by Postgres 16, and this is Postgres \d+/,
  );
  writeFileSync(path.join(data, "PG_VERSION"), version);
});

test.runIf(process.getuid?.() === 0)(
  "below a home that is closed to others, root's database moves out of it",
  async () => {
    const running = await start(newFolder(0o700));
    expect(await query(running.url, "select 1 as n")).toEqual([{ n: 1 }]);
    expect(running.data).toMatch(/^\/var\/lib\/afterword\//);
    folders.push(path.dirname(running.data));
  },
);

test.runIf(process.getuid?.() === 0)(
  "a database that has moved out stays with its folder, also where that is moved, and with no other in its place",
  async () => {
    const folder = newFolder(0o700);
    const first = await start(folder);
    folders.push(path.dirname(first.data));
    await query(first.url, "create table kept (n int)", "insert into kept values (1)");
    await stopPostgres(first);
    const elsewhere = `${folder}-moved`;
    renameSync(folder, elsewhere);
    folders.push(elsewhere);
    expect(await query((await start(elsewhere)).url, "select n from kept")).toEqual([{ n: 1 }]);
    mkdirSync(folder, { mode: 0o700 });
    const fresh = await start(folder);
    folders.push(path.dirname(fresh.data));
    expect(await query(fresh.url, "select to_regclass('kept') as kept")).toEqual([{ kept: null }]);
  },
);

/** Starts it in a process that is killed at once, and returns the number of the Postgres that it leaves behind. */
async function startInAnotherProcess(folder: string, statement: string): Promise<number> {
  const script = `
    import pg from "pg";
    import { startPostgres } from ${JSON.stringify(path.resolve("server/postgres/start-postgres.ts"))};
    const running = await startPostgres({ folder: ${JSON.stringify(folder)} });
    const client = new pg.Client({ connectionString: running.url });
    await client.connect();
    await client.query(${JSON.stringify(statement)});
    process.stdout.write(String(running.postmaster.pid) + "\\n");
    setInterval(() => {}, 1000);`;
  const file = path.join(folder, "launcher.mts");
  writeFileSync(file, script);
  const child = spawn(process.execPath, ["--import", "tsx", file], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise<number>((resolve) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(Number(chunk.toString())));
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
  return pid;
}
