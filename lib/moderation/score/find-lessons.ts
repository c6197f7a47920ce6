import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { VERDICTS } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { hashFeatures } from "./hash-features";
import type { Lesson } from "./train-model";

/** No more than the newest: older decisions are of another time, and all of them are held in memory. */
const MOST = 10_000;
const PAGE = 200;

/** A text as it was decided on. */
export type Decided = z.output<typeof Row>;
const Row = z.object({
  id: z.string(),
  // As text: a driver's Date has no microseconds, and the next page begins exactly here.
  at: z.string(),
  verdict: z.enum(VERDICTS),
  body: z.string(),
});

/**
 * What moderators decided on notes and stories, newest first: of each text the decision that stands, where it is a
 * yes or a no. Letters to the author, what was read as a crisis and what is withdrawn are not learned from. Everybody else gets a turn after
 * each text.
 */
export async function findLessons(ctx: Ctx): Promise<Lesson[]> {
  const lessons: Lesson[] = [];
  let last: Decided | undefined;
  do {
    const page = await readDecided(ctx, last);
    for (const { verdict, body } of page) {
      // A story takes milliseconds, and the worker may share its process with the pages.
      await nextTurn();
      lessons.push({ features: hashFeatures(body), against: verdict === "reject" || verdict === "remove" });
    }
    last = page.length < PAGE ? undefined : page.at(-1);
  } while (last && lessons.length < MOST);
  return lessons;
}

/** A page of what `findLessons` learns from, from the one after which it goes on. */
export async function readDecided(ctx: Ctx, after?: Pick<Decided, "id" | "at">): Promise<Decided[]> {
  return rows(
    ctx.db,
    Row,
    sql`select d.id, d.decided_at::text as at, d.verdict, r.body from decisions d
      join contributions c on c.id = d.contribution_id
      join contribution_revisions r on r.contribution_id = d.contribution_id and r.revision = d.revision
      where c.kind in ('comment', 'story')
        -- Despair is no reason to turn anything down, and must not become one.
        and (select v.queue from reviews v where v.id = d.review_id) is distinct from 'crisis'
        and d.verdict in ('approve', 'restore', 'reject', 'remove')
        and d.decided_at <= ${ctx.now.toISOString()}
        and ${after ? sql`(d.decided_at, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
        and not exists (select 1 from decisions undo where undo.undoes = d.id)
        and not exists (
          select 1 from decisions later where later.contribution_id = d.contribution_id
            and later.about = d.about and later.revision = d.revision and later.verdict <> 'undo'
            and (later.decided_at, later.id) > (d.decided_at, d.id)
            and not exists (select 1 from decisions undo where undo.undoes = later.id))
      order by d.decided_at desc, d.id desc limit ${PAGE}`,
  );
}
