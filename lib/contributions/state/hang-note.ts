import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type comments, threads } from "@/db/schema/threads";
import { type Ctx, expire, tally } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { articleTag } from "@/lib/platform/tags";
import type { Contribution } from "./contribution";
import { lastStep, placeAtStep, stepOf } from "./place-under";
import { showAbove } from "./show-above";

type Note = typeof comments.$inferSelect;

/** Where a note is hung: under another note, or as the one that opens a conversation. */
export type Peg = { threadId: string; parent: Pick<Note, "id" | "place" | "depth"> | null };

const Moved = z.object({ notes: z.number(), authorNotes: z.number() });

/**
 * Moves a note with everything under it to another place of its article, with what the conversations count. Call it
 * with the contribution and then the article's places locked. `step`: the one it had there before, for the way back.
 */
export async function hangNote(
  ctx: Ctx,
  contribution: Contribution & { articleId: string },
  note: Note,
  { threadId, parent }: Peg,
  step = lastStep(note.place) ?? stepOf({ id: note.id, at: contribution.receivedAt }),
): Promise<void> {
  const { place, depth } = placeAtStep(parent ?? undefined, step);
  const [moved] = await rows(
    ctx.db,
    Moved,
    // Each keeps its own step, the last of its place, so that the way back leads to where it was.
    sql`with recursive tree as (
        select id, ${parent?.id ?? null}::uuid as parent_id, ${place}::text collate "C" as place, ${depth}::int as depth
          from comments where id = ${note.id}
        union all
        select m.id, m.parent_id, (case when tree.depth = 0 then '' else split_part(tree.place, '.', 1) || '.' end
            || regexp_replace(m.place, '^.*[.]', '')) collate "C", tree.depth + 1
          from tree join comments m on m.parent_id = tree.id
      ), moved as (
        update comments m set thread_id = ${threadId}::uuid, parent_id = tree.parent_id, place = tree.place, depth = tree.depth
          from tree where m.id = tree.id returning m.id, m.by_author
      )
      select count(*)::int as notes, (count(*) filter (where moved.by_author))::int as "authorNotes"
      from moved join contributions c on c.id = moved.id where c.state = 'approved'`,
  );
  if (!moved) throw new Error("Nothing was moved.");
  const { articleId } = contribution;
  tally(
    ctx,
    { threadId: note.threadId, articleId },
    { notes: -moved.notes, authorNotes: -moved.authorNotes },
  );
  tally(ctx, { threadId, articleId }, moved);
  // Whose opening note has gone elsewhere is empty.
  if (note.parentId === null) await setShown(ctx, note.threadId, false);
  if (!parent) await setShown(ctx, threadId, note.shown);
  else if (note.shown) await showAbove(ctx, note.id);
  if (contribution.articleSlug) expire(ctx, articleTag(contribution.articleSlug));
}

async function setShown(ctx: Ctx, threadId: string, shown: boolean): Promise<void> {
  await ctx.db.update(threads).set({ shown }).where(eq(threads.id, threadId));
}
