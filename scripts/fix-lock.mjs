// Completes package-lock.json: a registry that doesn't carry the packages made for other platforms leaves them out of
// the lock, and then `npm ci` refuses it. Run it after every change of dependencies; `--check` only tells.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = [
  "darwin",
  "linux",
  "win32",
  "android",
  "freebsd",
  "netbsd",
  "openbsd",
  "sunos",
  "aix",
  "openharmony",
];
const processors = [
  "x64",
  "arm64",
  "arm",
  "ia32",
  "ppc64",
  "s390x",
  "riscv64",
  "loong64",
  "mips64el",
  "wasm32",
];
const added = [];

for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (!/^\d/.test(version) || lock.packages[place]) continue;
    const parts = name.split(/[-/]/);
    const os = systems.filter(
      (system) => parts.includes(system) || (system === "win32" && parts.includes("windows")),
    );
    const cpu = processors.filter((processor) => parts.includes(processor));
    lock.packages[place] = {
      version,
      ...(os.length > 0 && { os }),
      ...(cpu.length > 0 && { cpu }),
      ...(parts.includes("musl") && { libc: ["musl"] }),
      ...(entry.dev && { dev: true }),
      optional: true,
    };
    added.push(name);
  }
}

if (added.length > 0 && !process.argv.includes("--check")) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
process.stdout.write(
  added.length > 0 ? `Missing from the lock: ${added.join(", ")}\n` : "The lock is whole.\n",
);
if (process.argv.includes("--check") && added.length > 0) process.exitCode = 1;
