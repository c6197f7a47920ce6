import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { newId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { counts } from "@/db/schema/counts";
import { comments, threads, threadTallies } from "@/db/schema/threads";
import { placeUnder } from "@/lib/contributions/state/place-under";

const words =
  "We keep the hall light on until the last of us is in, and nobody has ever said that this is a rule. My brother calls it the harbour. On the nights when I can't sleep I hear him find the switch, and then the stairs.";

type Filled = { longThread: string };

/** The share of an article's notes that are in its long conversation. */
export const LONG = 0.45;

/** How many notes the other conversations have: with them even a hundred notes fill the twelve of a page. */
const SHORT = 5;

/**
 * Puts `notes` approved notes under an article, close to half of them in one long conversation and the rest in short
 * ones, so that its page shows as much of a hundred as of ten thousand. Written straight into the tables: it is the reading of them that is measured.
 */
export async function fillArticle(
  db: Db,
  { articleId, memberId, notes }: { articleId: string; memberId: string; notes: number },
): Promise<Filled> {
  const start = Date.now() - notes * 60_000;
  const long = newId(start);
  let thread = { id: long, room: Math.floor(notes * LONG) };
  let opening: { place: string; depth: number; id: string } | undefined;
  const rows = { threads: [], contributions: [], comments: [], tallies: [] } as Rows;
  let held = 0;
  for (let n = 0; n < notes; n++) {
    const at = new Date(start + n * 60_000);
    if (opening && held >= thread.room) {
      rows.tallies.push({ threadId: thread.id, articleId, notes: held });
      thread = { id: newId(at), room: SHORT };
      opening = undefined;
      held = 0;
    }
    const id = newId(at);
    const placed = placeUnder(opening, { id, at });
    if (!opening) rows.threads.push({ id: thread.id, articleId, openedAt: at, shown: true });
    const body = `${words} (${n})`;
    rows.contributions.push({
      id,
      kind: "comment",
      articleId,
      memberId,
      bylineKind: "pen",
      bylineName: "Hall Light",
      state: "approved",
      body,
      html: `<p>${body}</p>`,
      receivedAt: at,
      stateAt: at,
      publishedAt: at,
    });
    rows.comments.push({ id, threadId: thread.id, parentId: opening?.id ?? null, ...placed, shown: true });
    opening ??= { id, ...placed };
    held += 1;
  }
  rows.tallies.push({ threadId: thread.id, articleId, notes: held });
  await write(db, rows);
  await db.insert(counts).values({ subject: articleId, name: "notes", shard: 0, n: notes });
  await db.execute(sql`analyze`);
  return { longThread: long };
}

type Rows = {
  threads: (typeof threads.$inferInsert)[];
  contributions: (typeof contributions.$inferInsert)[];
  comments: (typeof comments.$inferInsert)[];
  tallies: (typeof threadTallies.$inferInsert)[];
};

async function write(db: Db, rows: Rows): Promise<void> {
  for (const part of parts(rows.threads)) await db.insert(threads).values(part);
  for (const part of parts(rows.contributions)) await db.insert(contributions).values(part);
  for (const part of parts(rows.comments)) await db.insert(comments).values(part);
  for (const part of parts(rows.tallies)) await db.insert(threadTallies).values(part);
}

function parts<T>(list: T[], size = 1000): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}
