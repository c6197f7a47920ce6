import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { keepSecret } from "@/server/keep-secret";
import { StartProblem } from "@/server/start-problem";
import { choosePlace, type Place } from "./choose-place";
import { findBinaries } from "./find-binaries";
import { initCluster } from "./init-cluster";
import { findPostmaster, type Postmaster } from "./live-postmaster";
import { openFolder } from "./open-folder";

/** A running embedded Postgres; `url` opens its database as the superuser, in the name of this process. */
export type RunningPostgres = { url: string; data: string; postmaster: Postmaster };

export type StartPostgres = {
  /** The folder it may keep things in; the database lies in `postgres` below it. */
  folder: string;
  /** Further `name=value` settings. */
  settings?: string[];
  /** The port to come back on; any free one otherwise. */
  port?: number;
};

/** How long a start may take, in milliseconds: after a crash Postgres first reads its log again. */
const patience = 60_000;

/** How often one that ends at once is started again: what a killed one left may hold its memory for some seconds. */
const attempts = 40;

/**
 * Starts the embedded Postgres on a folder, or joins the one that already runs there: a second server, the tests,
 * or what a killed server left behind. @throws StartProblem in one sentence
 */
export async function startPostgres({
  folder,
  settings = [],
  port,
}: StartPostgres): Promise<RunningPostgres> {
  openFolder(folder);
  const place = choosePlace(path.resolve(folder), findBinaries());
  const password = keepSecret(folder, "postgres");
  await initCluster(place, password);
  const log = path.join(folder, "postgres.log");
  const postmaster = await bringUp(place, log, settings, port);
  const user = `afterword-${process.pid}`;
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${postmaster.port}/postgres?application_name=${user}`,
    data: place.data,
    postmaster,
  };
}

async function bringUp(place: Place, log: string, settings: string[], port?: number): Promise<Postmaster> {
  const deadline = Date.now() + patience;
  let child: Child | undefined;
  for (let started = 0; Date.now() < deadline; await pause(25)) {
    const found = findPostmaster(place.data);
    if (found?.ready) return found;
    if (found || (child && !child.ended)) continue;
    if (started === attempts) break;
    if (child) await pause(250);
    child = launch(place, log, settings, port ?? (await freePort()));
    started += 1;
  }
  throw new StartProblem(
    `The embedded database did not start: ${child?.problem ?? lastLine(log)} (see ${log})`,
  );
}

type Child = { ended: boolean; problem?: string };

function launch(place: Place, log: string, settings: string[], port: number): Child {
  const output = openSync(log, "a", 0o600);
  const options = [...always, `port=${port}`, ...settings].flatMap((setting) => ["-c", setting]);
  // A session of its own: Ctrl-C reaches us alone, and we stop it when everything that uses it has ended.
  const postgres = spawn(path.join(place.binaries, "bin", "postgres"), ["-D", place.data, ...options], {
    ...place.owner,
    cwd: "/",
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  postgres.unref();
  const child: Child = { ended: false };
  postgres.once("exit", () => {
    child.ended = true;
  });
  postgres.once("error", (error) => {
    child.ended = true;
    child.problem = error.message;
  });
  return child;
}

/**
 * What is read often lies in memory, and disks have no arm to move: an index is worth following for a few rows.
 * The last three keep what people wrote out of Postgres's own log.
 */
const always = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "shared_buffers=64MB",
  "random_page_cost=1.1",
  "log_error_verbosity=terse",
  "log_min_error_statement=panic",
  "log_min_messages=fatal",
];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function lastLine(file: string): string {
  return readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "";
}
