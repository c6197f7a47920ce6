import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { ArticleDraft, Source } from "@/lib/articles/import/article-draft";
import { readSources } from "@/lib/articles/import/read-sources";

/** A file to import, made of its text. */
export function source(name: string, text: string): Source {
  return { name, bytes: Buffer.from(text) };
}

/** A file to import, as it lies on the disk. */
export function sourceFrom(path: string): Source {
  return { name: basename(path), bytes: readFileSync(path) };
}

/** The one article of a file; fails where it holds problems, or any other number. */
export function onlyDraft(file: Source): ArticleDraft {
  const { drafts, problems } = readSources([file]);
  const [draft] = drafts;
  if (!draft || drafts.length > 1 || problems.length > 0) {
    throw new Error(`${file.name}: ${drafts.length} articles; ${problems.join(", ")}`);
  }
  return draft;
}
