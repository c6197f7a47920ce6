import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a test of ours asks for a database. */
const asks = /from "@\/test\/(world|database)"/;

/** The tests of a folder that use the database: those that another driver could make come out differently. */
export function databaseTests(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, ...name.split(path.sep)))
    .filter((file) => file.endsWith(".test.ts") && asks.test(readFileSync(file, "utf8")))
    .sort();
}
