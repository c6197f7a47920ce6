import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { choosePlace } from "../server/postgres/choose-place";
import { findBinaries } from "../server/postgres/find-binaries";
import { findPostmaster } from "../server/postgres/live-postmaster";
import { freePort } from "../test/free-port";

// A second Afterword, with a port and a data folder of its own, started as people start it.
const folder = path.resolve(".data", "start-and-stop");
const { data } = choosePlace(folder, findBinaries());
let port = 0;
let running: ChildProcess | undefined;

test.beforeAll(async () => {
  port = await freePort();
});

test.afterAll(() => {
  end("SIGKILL");
  const left = findPostmaster(data);
  if (left) process.kill(left.pid, "SIGQUIT");
  rmSync(data, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const env = { ...process.env, PORT: String(port), AFTERWORD_DATA: folder, LOG_LEVEL: "warn" };
  running = spawn("npm", ["start"], { env, detached: true, stdio: "ignore" });
  await expect.poll(health, { timeout: 120_000 }).toMatchObject({ status: "ok", database: "up" });
}

async function health(): Promise<unknown> {
  return fetch(`http://127.0.0.1:${port}/api/health`)
    .then((answer) => answer.json())
    .catch(() => undefined);
}

/** Signals everything that `npm start` has started in the foreground, as Ctrl-C at a terminal does. */
function end(signal: NodeJS.Signals): void {
  if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
  process.kill(-running.pid, signal);
}

async function readHome(): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/`)).text();
}

test("a killed server starts again with nothing lost, and a stopped one leaves no process behind", async () => {
  test.setTimeout(300_000);
  await start();
  const before = await readHome();
  expect(before).toContain("</html>");

  end("SIGKILL");
  await expect.poll(health).toBeUndefined();
  expect(findPostmaster(data), "Postgres outlives a killed server").toBeDefined();
  await start();
  expect(await readHome()).toBe(before);

  end("SIGINT");
  await expect.poll(health).toBeUndefined();
  await expect.poll(() => findPostmaster(data), { timeout: 20_000 }).toBeUndefined();
});
