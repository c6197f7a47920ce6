import { writeFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { seedDemoPublication } from "@/db/seed/seed";
import { QUEUES } from "@/db/vocabulary";
import { withDatabase } from "@/server/with-database";
import { type Corpus, inFields, inGroups, inParagraphs, listCorpora } from "./corpora";
import type { LeafToOpen } from "./leaf";
import { putArticles, putOneFile, putPlainArticle } from "./put-articles";
import { putBeforeStaff } from "./put-before-staff";
import { putMargin } from "./put-margin";
import { putNames } from "./put-names";
import { putNotes } from "./put-notes";
import { putAnswers, putLetters } from "./put-questions";
import { putStories } from "./put-stories";
import { Troupe } from "./troupe";

/** Pages on which some of everything is listed. */
const LISTS: LeafToOpen[] = [
  { path: "/" },
  { path: "/older/handover" },
  { path: "/account", as: "reader" as const },
  ...QUEUES.map((queue) => ({ path: `/moderation/${queue}`, as: "moderator" as const })),
  ...["/desk", "/desk/answered", "/desk/drafts", "/desk/articles", "/desk/articles/handover"].map((path) => ({
    path,
    as: "author" as const,
  })),
  ...["/admin/articles", "/admin/people", "/admin/rules", "/admin/lists", "/admin/settings"].map((path) => ({
    path,
    as: "admin" as const,
  })),
].map((leaf) => ({ shows: [], ...leaf }));

/** Puts every case through every way in, and writes down in FILE which pages show it. `node --import tsx e2e/sanitiser/fill.ts FILE` */
const [file = ""] = process.argv.slice(2);

await withDatabase(async (db) => {
  await seedDemoPublication(db, new Date());
  const [own, shared] = listCorpora();
  // One transaction, so that nothing waits for the disk.
  const leaves = await db.transaction(async (tx) => {
    const troupe = await Troupe.of(tx);
    const shown = { own: await putOwn(troupe, own), shared: await putShared(troupe, shared) };
    // Letters about all this would be sent for minutes; those about the last go out.
    await tx.execute(sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`);
    for (const group of groupsOf(own, 5_000)) {
      shown.own.push(...(await putBeforeStaff(troupe, group, "own-plain")));
    }
    return shown;
  });
  writeFileSync(file, JSON.stringify(leaves));
  return 0;
});

/** Our own cases: each by itself, and by every way there is. */
async function putOwn(troupe: Troupe, own: Corpus): Promise<LeafToOpen[]> {
  const names = await putNames(troupe, own);
  const article = await putPlainArticle(troupe, own);
  const leaves = [...(await putArticles(troupe, own)), ...(await putOneFile(troupe, own))];
  const alone = inGroups(own.cases, 1);
  leaves.push(...(await putNotes(troupe, alone, { article, names })));
  leaves.push(...(await putStories(troupe, alone, { article, names, open: 8 })));
  leaves.push(...(await putMargin(troupe, groupsOf(own, 500), article)));
  leaves.push(...(await putAnswers(troupe, alone, "handover", 8)));
  for (const group of groupsOf(own, 5_000)) leaves.push(...(await putLetters(troupe, group, "handover")));
  return [...leaves, ...LISTS];
}

/** The cases of others: each by itself as a name and an article, many together as anything longer. */
async function putShared(troupe: Troupe, shared: Corpus): Promise<LeafToOpen[]> {
  if (shared.cases.length === 0) return [];
  const names = await putNames(troupe, shared);
  const article = await putPlainArticle(troupe, shared);
  return [
    ...(await putArticles(troupe, shared)),
    ...(await putOneFile(troupe, shared)),
    ...(await putNotes(troupe, inGroups(shared.cases, 8), { article, names })),
    ...(await putStories(troupe, inGroups(shared.cases, 200), { article, names })),
    ...(await putMargin(troupe, groupsOf(shared, 7_000), article)),
    ...(await putAnswers(troupe, groupsOf(shared, 2_400), "hello-again", 8)),
  ];
}

function groupsOf({ cases }: Corpus, most: number) {
  return inFields(cases, most, inParagraphs);
}
