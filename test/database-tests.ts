import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a test of ours asks for a database. */
const asks = /from "@\/test\/(world|database)"/;

/** Who may act is asked before any driver is, and under load it is the queues that count; each takes a minute and more. */
export const ONCE: readonly string[] = [
  "lib/identity/permissions.test.ts",
  "lib/contributions/stopped-under-load.test.ts",
];

/** The tests of a folder that use the database: those that another driver could make come out differently. */
export function databaseTests(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, ...name.split(path.sep)))
    .filter((file) => file.endsWith(".test.ts") && !ONCE.includes(file))
    .filter((file) => asks.test(readFileSync(file, "utf8")))
    .sort();
}
