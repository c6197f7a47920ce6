import { findSources } from "@/lib/articles/import/find-sources";
import { readSources } from "@/lib/articles/import/read-sources";
import { importArticles } from "@/lib/articles/import-articles";
import { importSentences } from "@/lib/articles/import-sentences";
import { system } from "@/lib/identity/actor";
import { makeCtx } from "@/lib/platform/context";
import { say } from "./say";
import { withDatabase } from "./with-database";

/** `npm run import -- PATH…`: imports articles from files and folders, all of them or none. */
const paths = process.argv.slice(2);
const found = await findSources(paths);
const { drafts, skipped, problems } = readSources(found.sources);
const all = [...found.problems, ...problems];

if (paths.length === 0) {
  process.stderr.write("Say which files or folders: npm run import -- PATH…\n");
  process.exitCode = 1;
} else if (all.length > 0) {
  for (const { message } of all) process.stderr.write(`${message}.\n`);
  process.stderr.write("Nothing was imported.\n");
  process.exitCode = 1;
} else {
  await withDatabase(async (db) => {
    const counts = await importArticles(makeCtx(db, system, new Date()), drafts);
    for (const line of importSentences({ ...counts, skipped: [...found.skipped, ...skipped] })) say(line);
    return 0;
  });
}
