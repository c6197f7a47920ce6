import type { Reading, Source } from "./article-draft";
import { ImportProblem } from "./import-problem";
import { readHtml } from "./read-html";
import { readMarkdown } from "./read-markdown";
import { readText } from "./read-text";
import { readWxr } from "./read-wxr";

const READERS: Readonly<Record<string, ((source: Source) => Reading) | undefined>> = {
  md: readMarkdown,
  markdown: readMarkdown,
  html: readHtml,
  htm: readHtml,
  xml: readWxr,
  txt: readText,
};

/** The endings of files that can be read, for a file field's `accept`. */
export const READABLE = Object.keys(READERS).map((ending) => `.${ending}`);

export function isReadable(name: string): boolean {
  return readerOf(name) !== undefined;
}

/** What reading several files gave. */
export type SourcesReading = Reading & { problems: ImportProblem[] };

/** Reads articles out of files, wherever they come from. A file with a problem gives the problem and nothing else. */
export function readSources(sources: readonly Source[]): SourcesReading {
  const all: SourcesReading = { drafts: [], skipped: [], problems: [] };
  for (const source of sources) {
    try {
      const { drafts, skipped } = readSource(source);
      all.drafts.push(...drafts);
      all.skipped.push(...skipped);
    } catch (error) {
      all.problems.push(asProblem(source, error));
    }
  }
  return all;
}

/** @throws ImportProblem */
function readSource(source: Source): Reading {
  const read = readerOf(source.name);
  if (read) return read(source);
  const endings = READABLE.join(", ");
  throw new ImportProblem(source.name, `this kind of file can’t be read; its name has to end in ${endings}`);
}

function readerOf(name: string) {
  return READERS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ""];
}

/** The parsers of HTML call themselves once a level, and end so where a file nests thousands deep. */
function asProblem(source: Source, error: unknown): ImportProblem {
  if (error instanceof ImportProblem) return error;
  if (error instanceof RangeError)
    return new ImportProblem(source.name, "its elements are nested too deeply");
  throw error;
}
