import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

/** A script file of a page: its size as it is sent with gzip, in bytes, and whether every page brings it along. */
export type PageScript = { file: string; gzip: number; runtime: boolean };

const Manifest = z.object({ rootMainFiles: z.array(z.string()) });
const Routes = z.array(z.object({ route: z.string(), firstLoadChunkPaths: z.array(z.string()) }));

/**
 * The script files that a route asks for, as the last build wrote them down. The runtime is Next's and React's: what
 * Next itself puts on every page. All the rest counts as ours, also the little of Next's that is in it.
 */
export function scriptsOf(route: string, build = ".next"): PageScript[] {
  const { rootMainFiles } = Manifest.parse(readJson(build, "build-manifest.json"));
  const found = Routes.parse(readJson(build, "diagnostics/route-bundle-stats.json")).find(
    (each) => each.route === route,
  );
  if (!found) throw new Error(`The last build has no page at ${route}.`);
  return found.firstLoadChunkPaths.map((chunk) => ({
    file: path.basename(chunk),
    gzip: gzipSync(readFileSync(path.join(build, path.relative(".next", chunk)))).length,
    runtime: rootMainFiles.includes(path.relative(".next", chunk)),
  }));
}

function readJson(build: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(build, file), "utf8"));
}
