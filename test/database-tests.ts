import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a test of ours asks for a database. */
const asks = /from "@\/test\/(world|database)"/;

/**
 * What runs over one driver alone. A driver could change how a transaction is held, how a lock is waited for and how an
 * error comes back: the rooms where that is tried run over both. In these, which read, count and look through texts, it
 * is the same SQL again; and two files whose subject is another take a minute and more.
 */
export const ONCE: readonly string[] = [
  "lib/articles/",
  "lib/contributions/stopped-under-load.test.ts",
  "lib/identity/permissions.test.ts",
  "lib/moderation/break-glass/",
  "lib/moderation/crisis/",
  "lib/moderation/demands/",
  "lib/moderation/double-readings/",
  "lib/moderation/dry-run/",
  "lib/moderation/insights/",
  "lib/moderation/lists/",
  "lib/moderation/log/",
  "lib/moderation/members/",
  "lib/moderation/outside/",
  "lib/moderation/queues/",
  "lib/moderation/rules/",
  "lib/moderation/score/",
  "lib/moderation/screening/",
  "lib/moderation/settings/",
  "lib/moderation/standing/",
  "lib/moderation/transparency/",
  "lib/notifications/",
  "lib/publication/",
  "lib/syndication/",
];

/** The tests of a folder that use the database: those that another driver could make come out differently. */
export function databaseTests(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, ...name.split(path.sep)))
    .filter((file) => file.endsWith(".test.ts") && !runsOnce(file))
    .filter((file) => asks.test(readFileSync(file, "utf8")))
    .sort();
}

/** Whether a test is among those that run over one driver. */
export function runsOnce(file: string): boolean {
  return ONCE.some((start) => file.startsWith(start));
}
