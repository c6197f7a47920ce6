import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { say } from "./say";
import { StartProblem } from "./start-problem";

/** What a build is made of. */
const inputs = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/**
 * Builds, unless the last build was made of the very same files. A hash of them lies beside it: times say nothing
 * after a checkout. @throws StartProblem when it fails
 */
export async function buildWhenNeeded(root: string, signal: AbortSignal): Promise<void> {
  const stamp = path.join(root, ".next", "made-of");
  const hash = hashInputs(root);
  if (existsSync(path.join(root, ".next", "BUILD_ID")) && readOrEmpty(stamp) === hash) return;
  say("Building: this takes about a minute, once.");
  await build(root, signal);
  writeFileSync(stamp, hash);
}

function hashInputs(root: string): string {
  const hash = createHash("sha256");
  for (const input of inputs) addTo(hash, path.join(root, input), input);
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, file: string, name: string): void {
  if (!existsSync(file) || /\.test\.tsx?$/.test(name)) return;
  const entries = listFolder(file);
  if (entries) {
    for (const entry of entries) addTo(hash, path.join(file, entry), `${name}/${entry}`);
    return;
  }
  const content = readFileSync(file);
  hash.update(`${name}\n${content.length}\n`).update(content);
}

function listFolder(file: string): string[] | undefined {
  try {
    return readdirSync(file).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

function readOrEmpty(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function build(root: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
    const child = spawn(process.execPath, [next, "build"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new StartProblem(`${output.trim()}\nThe build failed: what is wrong stands above.`));
    });
  });
}
