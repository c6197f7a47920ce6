import { readFileSync } from "node:fs";
import path from "node:path";

/** A Postgres that runs on a data folder, as its lock file tells. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** The Postgres running on this data folder, started by whomever, or undefined. */
export function findPostmaster(data: string): Postmaster | undefined {
  const lock = readOrUndefined(path.join(data, "postmaster.pid"))?.split("\n");
  // Lines of postmaster.pid: 1 the process, 4 its port, 8 its state.
  const pid = Number(lock?.[0]);
  if (!lock || !Number.isInteger(pid) || pid <= 0 || !isPostgres(pid)) return undefined;
  return { pid, port: Number(lock[3]), ready: lock[7]?.trim() === "ready" };
}

/** Whether a process runs, also one of another account. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** A number left in a lock file may belong to any process by now: after a restart of the machine, or in a container. */
function isPostgres(pid: number): boolean {
  if (!isRunning(pid)) return false;
  const command = readOrUndefined(`/proc/${pid}/cmdline`);
  return command === undefined || command.includes("postgres");
}

/** A killed process whose parent hasn't noticed yet still has a number. */
function isZombie(pid: number): boolean {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) === "Z";
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
