import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { keepSecret } from "@/server/keep-secret";
import type { Binaries } from "./find-binaries";

/** The account Postgres runs as when we are root, which it refuses to be. It exists on every Unix. */
const NOBODY = 65534;

/** Where everyone may enter, for what can't stay in a closed home. */
const outside = "/var/lib/afterword";

/** Where the database lies and who runs it; `owner` is undefined when it is simply us. */
export type Place = { data: string; binaries: string; owner: { uid: number; gid: number } | undefined };

/**
 * Chooses where the database lies below `folder`. As root Postgres runs as nobody, who can't enter a closed home:
 * then data and binaries move to a place below /var/lib. It is named after a secret of the folder, so that a folder
 * which moves keeps its database, and a new one in its old place doesn't find that of another.
 */
export function choosePlace(folder: string, binaries: Binaries): Place {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() !== 0) {
    return { data: path.join(folder, "postgres"), binaries: binaries.folder, owner: undefined };
  }
  const owner = { uid: NOBODY, gid: NOBODY };
  const open = everyoneMayEnter(folder);
  return {
    data: path.join(open ? folder : makeElsewhere(folder), "postgres"),
    binaries: everyoneMayEnter(binaries.folder) ? binaries.folder : copyBinaries(binaries.folder),
    owner,
  };
}

function makeElsewhere(folder: string): string {
  const name = createHash("sha256").update(keepSecret(folder, "place")).digest("hex").slice(0, 12);
  const elsewhere = path.join(outside, name);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  return elsewhere;
}

/** Makes a folder only Postgres may enter; its parents stay as they are. */
export function makePrivate(folder: string, owner: Place["owner"]): void {
  mkdirSync(folder, { mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

function everyoneMayEnter(folder: string): boolean {
  const parents = folder
    .split(path.sep)
    .map((_, index, parts) => parts.slice(0, index + 1).join(path.sep) || "/");
  return parents.every((parent) => (statSync(parent).mode & 0o001) !== 0);
}

/** One copy serves every folder; it is named after the file it was made of, so that an update makes another. */
function copyBinaries(from: string): string {
  const { mtimeMs, size } = statSync(path.join(from, "bin", "postgres"));
  const copy = path.join(outside, `binaries-${size}-${Math.round(mtimeMs)}`);
  if (existsSync(copy)) return copy;
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  // Copied aside and renamed, so that an interrupted copy is never taken for a whole one.
  const draft = `${copy}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  if (existsSync(copy)) rmSync(draft, { recursive: true });
  else renameSync(draft, copy);
  return copy;
}
