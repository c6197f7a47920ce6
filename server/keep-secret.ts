import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartProblem } from "./start-problem";

/**
 * A secret of this machine: 32 random bytes in base64url, made at the first call and kept in `secrets/` of the data
 * folder where only its owner reads it.
 */
export function keepSecret(folder: string, name: string): string {
  const file = path.join(folder, "secrets", name);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // A link, unlike a rename, never replaces the secret that another start has just made.
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const kept = readFileSync(file, "utf8").trim();
  if (kept.length < 32)
    throw new StartProblem(`The secret in ${file} is damaged: put its copy back, or remove it.`);
  return kept;
}
