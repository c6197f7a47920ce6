import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { StartProblem } from "@/server/start-problem";
import { makePrivate, type Place } from "./choose-place";

const run = promisify(execFile);

/**
 * Makes the database's folder at the first start, and checks its version at every other.
 * @throws StartProblem when another version of Postgres made it
 */
export async function initCluster(place: Place, password: string): Promise<void> {
  if (!existsSync(place.data)) await create(place, password);
  const made = readVersionFile(place);
  const here = await majorVersion(place);
  if (made !== here) {
    throw new StartProblem(
      `The database in ${place.data} was made by Postgres ${made}, and this is Postgres ${here}: start the release that made it, export, and import here; or point AFTERWORD_DATA at another folder.`,
    );
  }
}

async function create(place: Place, password: string): Promise<void> {
  // Made aside and renamed at the end: a start that is killed half-way leaves no half a database.
  const draft = `${place.data}.${randomBytes(4).toString("hex")}`;
  makePrivate(draft, place.owner);
  const secret = passwordFile(password, place.owner);
  try {
    const locale =
      (await majorVersion(place)) >= 17
        ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        : ["--locale=C.UTF-8"];
    const options = [
      "-D",
      draft,
      "-U",
      "postgres",
      "-A",
      "scram-sha-256",
      "--pwfile",
      secret.file,
      "-E",
      "UTF8",
      "-k",
    ];
    await run(path.join(place.binaries, "bin", "initdb"), [...options, ...locale, "--no-instructions"], {
      ...place.owner,
      cwd: "/",
    });
    renameUnlessThere(draft, place.data);
  } catch (error) {
    throw new StartProblem(`The embedded database could not be made in ${place.data}: ${lastLine(error)}`);
  } finally {
    rmSync(secret.folder, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Another start may have made it in the meantime; then that one counts. */
function renameUnlessThere(draft: string, data: string): void {
  try {
    renameSync(draft, data);
  } catch (error) {
    if (!existsSync(path.join(data, "PG_VERSION"))) throw error;
  }
}

function passwordFile(password: string, owner: Place["owner"]): { file: string; folder: string } {
  const parent = mkdtempSync(path.join(tmpdir(), "afterword-"));
  rmSync(parent, { recursive: true });
  makePrivate(parent, owner);
  const file = path.join(parent, "password");
  // The folder is Postgres's alone; inside it the file may be read.
  writeFileSync(file, password, { mode: 0o644 });
  return { file, folder: parent };
}

function readVersionFile(place: Place): number {
  try {
    return Number.parseInt(readFileSync(path.join(place.data, "PG_VERSION"), "utf8"), 10);
  } catch {
    throw new StartProblem(
      `The database in ${place.data} can't be read: it belongs to another account, or is not a database.`,
    );
  }
}

async function majorVersion(place: Place): Promise<number> {
  const { stdout } = await run(path.join(place.binaries, "bin", "postgres"), ["--version"], {
    ...place.owner,
    cwd: "/",
  });
  return Number(/(\d+)/.exec(stdout)?.[1]);
}

function lastLine(error: unknown): string {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  return said.trim().split("\n").at(-1) ?? "";
}
