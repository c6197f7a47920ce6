import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One `import` or `export … from` of a file; `target` is a path in the repository where it leads to one of ours. */
export type Import = { specifier: string; target: string | undefined; typeOnly: boolean };

/** A source file of ours, as its text tells. */
export type SourceFile = { path: string; room: string; text: string; imports: Import[] };

const rooms = ["app", "bench", "components", "db", "e2e", "lib", "scripts", "server", "test"];

/** Every TypeScript file of the rooms and of the root. */
export function readTree(root: string): Map<string, SourceFile> {
  const paths = [...rooms.flatMap((room) => listFiles(root, room)), ...listRoot(root)];
  const known = new Set(paths);
  return new Map(paths.map((file) => [file, readSource(root, file, known)]));
}

function listFiles(root: string, folder: string): string[] {
  const entries = readFolder(path.join(root, folder));
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(root, name);
    return /\.tsx?$/.test(entry.name) ? [name] : [];
  });
}

function listRoot(root: string): string[] {
  return readFolder(root)
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => entry.name);
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A room that nobody has moved into yet.
    return [];
  }
}

function readSource(root: string, file: string, known: Set<string>): SourceFile {
  const text = readFileSync(path.join(root, file), "utf8");
  return { path: file, room: file.split("/")[0] ?? "", text, imports: readImports(file, text, known) };
}

const statement = /^(?:import|export)\s+(type\s)?(?:([^;"']*?)from\s+)?["']([^"']+)["']/gm;
const dynamic = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

function readImports(file: string, text: string, known: Set<string>): Import[] {
  const written = [...text.matchAll(statement)].map(([, type, names = "", specifier = ""]) => ({
    specifier,
    target: resolve(file, specifier, known),
    typeOnly: type !== undefined || onlyTypes(names),
  }));
  const later = [...text.matchAll(dynamic)].map(([, specifier = ""]) => ({
    specifier,
    target: resolve(file, specifier, known),
    typeOnly: false,
  }));
  return [...written, ...later];
}

/** `import { type A, type B }` leaves nothing behind in what is run. */
function onlyTypes(names: string): boolean {
  const braces = /^\{([^}]*)\}\s*$/.exec(names.trim());
  const list =
    braces?.[1]
      ?.split(",")
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return list.length > 0 && list.every((name) => name.startsWith("type "));
}

function resolve(file: string, specifier: string, known: Set<string>): string | undefined {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : undefined;
  if (base === undefined) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((name) => known.has(name)) ?? base;
}
