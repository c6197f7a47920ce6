import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { newId } from "@/db/ids";
import { rules, wordList } from "@/db/schema/moderation";
import { publication as publicationTable } from "@/db/schema/publication";
import { moderationSettings } from "@/db/schema/settings";
import { readSources } from "@/lib/articles/import/read-sources";
import { importArticles } from "@/lib/articles/import-articles";
import { publication } from "./publication/publication";
import { rules as writtenRules } from "./publication/rules";
import { wordList as writtenWords } from "./publication/word-list";
import { seedConversations } from "./seed-conversations";
import { seedFigures } from "./seed-figures";
import { seedNotices } from "./seed-notices";
import { seedPeople } from "./seed-people";
import { seedQuestions } from "./seed-questions";
import { seedReports } from "./seed-reports";
import { seedStories } from "./seed-stories";
import { Stage } from "./stage";

const DAY = 24 * 3_600_000;

/**
 * Plays the demo publication's past through the same commands that people use: it is imported, people join, write,
 * and are read by moderators, in the order in which it happened. Its last day is moved to the day before `now`.
 * All in one transaction, so that a start that is killed leaves nothing half told. Does nothing where there is a
 * publication already.
 */
export async function seedDemoPublication(db: Db, now: Date): Promise<{ seeded: boolean }> {
  return db.transaction(async (tx) => {
    const { writtenFor, promiseHours, ...named } = publication;
    const begun = await tx.insert(publicationTable).values(named).onConflictDoNothing().returning();
    if (begun.length === 0) return { seeded: false };
    await tx.insert(moderationSettings).values({ version: 1, settings: { promiseHours }, savedAt: now });
    const shift = Math.floor((now.getTime() - new Date(writtenFor).getTime()) / DAY) * DAY;
    const stage = new Stage(tx, shift);
    await play(stage);
    await seedFigures(stage, now);
    // Letters about the past would arrive today.
    await tx.execute(sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`);
    return { seeded: true };
  });
}

async function play(stage: Stage): Promise<void> {
  await seedRules(stage.db);
  await importEssays(stage);
  const events = [
    ...seedPeople(stage),
    ...seedConversations(stage),
    ...seedStories(stage),
    ...seedQuestions(stage),
    ...seedReports(stage),
    ...seedNotices(stage),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const event of events) await event.act();
}

async function seedRules(db: Db): Promise<void> {
  await db.insert(rules).values(writtenRules.map((rule) => ({ ...rule, id: newId() })));
  await db.insert(wordList).values(writtenWords.map((word) => ({ ...word, id: newId() })));
}

async function importEssays(stage: Stage): Promise<void> {
  const folder = join(import.meta.dirname, "publication/articles");
  const sources = readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const { drafts, problems } = readSources(sources);
  for (const problem of problems) throw problem;
  const dated = drafts.map((draft) => ({
    ...draft,
    publishedAt: draft.publishedAt && new Date(draft.publishedAt.getTime() + stage.shift),
  }));
  await importArticles(stage.asSystem(new Date()), dated);
}
