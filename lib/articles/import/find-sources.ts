import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Skipped, Source } from "./article-draft";
import { ImportProblem } from "./import-problem";
import { isReadable } from "./read-sources";

export type Found = { sources: Source[]; skipped: Skipped[]; problems: ImportProblem[] };

/**
 * Reads the files behind paths. A folder is walked, in the order of names: hidden files and links are passed
 * by, files of other kinds are skipped. Readmes are skipped also where they are named, as `*.md` does.
 */
export async function findSources(paths: readonly string[]): Promise<Found> {
  const found: Found = { sources: [], skipped: [], problems: [] };
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) await walk(path, found);
      else await take(path, found);
    } catch (error) {
      found.problems.push(new ImportProblem(path, reasonOf(error)));
    }
  }
  return found;
}

async function walk(folder: string, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) await walk(path, found);
    else if (entry.isFile() && isReadable(entry.name)) await take(path, found);
    else if (entry.isFile()) {
      found.skipped.push({ what: path, why: "it is not a kind of file that holds articles" });
    }
  }
}

async function take(path: string, found: Found): Promise<void> {
  if (/^readme\b/i.test(basename(path))) {
    found.skipped.push({ what: path, why: "it is about its folder, not an article" });
  } else {
    found.sources.push({ name: path, bytes: await readFile(path) });
  }
}

const REASONS: Record<string, string | undefined> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code];
  if (!reason) throw error;
  return reason;
}
