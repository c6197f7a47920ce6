import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { newId, newRandomId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { noteMoves } from "@/db/schema/note-moves";
import { comments, threads } from "@/db/schema/threads";
import { record } from "@/lib/audit/record";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import { hangNote, type Peg } from "@/lib/contributions/state/hang-note";
import { lockPlaces } from "@/lib/contributions/state/hold-places";
import { owns } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { ensureUnclaimed } from "../claims/ensure-unclaimed";
import { canBeMoved, canDecide, canSeeQueue } from "../policy";
import { lockOpenReview } from "../reviews/lock-open-review";
import type { MoveNoteInput } from "./schemas";
import { TOLD } from "./told";
import { writeDecision } from "./write-decision";

type Placed = Contribution & { articleId: string };
type Note = typeof comments.$inferSelect;

/**
 * Moves a note, with everything under it, to another conversation of its article or into one of its own. Its old
 * address leads to where it is. It says nothing about the text: what waits goes on waiting.
 * @throws Refusal `not_found`, `not_allowed`, `own_contribution`, `claimed_by_other`, `not_movable`, `other_article`,
 *   `parent_gone`, `thread_locked`, `under_itself`, `stands_there`
 */
export async function moveNote(
  ctx: Ctx<Actor>,
  { contributionId, to }: MoveNoteInput,
): Promise<{ decisionId: string; threadId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await lockContribution(ctx, contributionId);
    ensure(canDecide(ctx.actor, { ownedByActor: owns(ctx.actor, contribution) }));
    ensure(canBeMoved(contribution));
    const review = await lockOpenReview(ctx, contribution.id);
    if (review) {
      ensure(canSeeQueue(ctx.actor, review.queue));
      await ensureUnclaimed(ctx, review);
    }
    const placed = await lockPlace(ctx, contribution);
    const note = await readNote(ctx, contribution.id);
    const peg = to === "own" ? await openOwn(ctx, placed, note) : await findPeg(ctx, placed, note, to);
    await hangNote(ctx, placed, note, peg);
    const decisionId = await writeDecision(ctx, {
      contribution,
      reviewId: null,
      revision: contribution.revision,
      revisionBefore: null,
      verdict: "move",
      about: "place",
      ruleId: null,
      reason: null,
      told: TOLD.moved,
      stateAfter: contribution.state,
    });
    await ctx.db.insert(noteMoves).values({
      decisionId,
      fromThreadId: note.threadId,
      fromParentId: note.parentId,
      fromPlace: note.place,
      toThreadId: peg.threadId,
      opened: to === "own",
    });
    const details = { decision: decisionId, verdict: "move", rule: null };
    record(ctx, "decision.made", { kind: contribution.kind, id: contribution.id, details });
    return { decisionId, threadId: peg.threadId };
  });
}

/** Keeps the notes of its article where they are until the transaction ends. */
export async function lockPlace(ctx: Ctx, contribution: Contribution): Promise<Placed> {
  const { articleId } = contribution;
  if (!articleId) throw new Refusal("not_movable");
  await lockPlaces(ctx, articleId);
  return { ...contribution, articleId };
}

/** A note as it stands. Call it with its place locked. */
export async function readNote(ctx: Ctx, id: string): Promise<Note> {
  const [note] = await ctx.db.select().from(comments).where(eq(comments.id, id));
  if (!note) throw new Refusal("not_found");
  return note;
}

const Inside = z.object({ inside: z.boolean() });

/** Whether a note is another one, or hangs under it. */
export async function hangsUnder(ctx: Ctx, id: string, above: string): Promise<boolean> {
  const [found] = await rows(
    ctx.db,
    Inside,
    sql`with recursive up as (
        select id, parent_id from comments where id = ${id}
        union all select p.id, p.parent_id from up join comments p on p.id = up.parent_id
      ) select exists (select 1 from up where id = ${above}) as inside`,
  );
  return found?.inside ?? false;
}

/** Nobody adds a note to either conversation meanwhile. In one order, so that two moves don't wait for each other. */
export async function lockThreads(ctx: Ctx, ids: string[]) {
  const found = await ctx.db
    .select()
    .from(threads)
    .where(sql`${threads.id} = any(${sql.param(ids)}::uuid[])`)
    .orderBy(threads.id)
    .for("no key update");
  return new Map(found.map((thread) => [thread.id, thread]));
}

/** A conversation of its own stands under the article, at the time at which the note was sent. */
async function openOwn(ctx: Ctx, { articleId, bylineKind, receivedAt }: Placed, note: Note): Promise<Peg> {
  if (note.parentId === null) throw new Refusal("stands_there", { field: "to" });
  await lockThreads(ctx, [note.threadId]);
  // The id of a nameless writer's conversation must not tell when it was opened.
  const id = bylineKind === "anonymous" ? newRandomId() : newId(ctx.now);
  await ctx.db.insert(threads).values({ id, articleId, openedAt: receivedAt, shown: note.shown });
  return { threadId: id, parent: null };
}

async function findPeg(
  ctx: Ctx,
  { articleId }: Placed,
  note: Note,
  to: { noteId: string } | { threadId: string },
): Promise<Peg> {
  const [target] = await ctx.db
    .select({ note: comments, articleId: contributions.articleId, state: contributions.state })
    .from(comments)
    .innerJoin(contributions, eq(contributions.id, comments.id))
    .where(
      "noteId" in to
        ? eq(comments.id, to.noteId)
        : and(eq(comments.threadId, to.threadId), isNull(comments.parentId)),
    );
  if (!target) throw new Refusal("parent_gone", { field: "to" });
  if (target.articleId !== articleId) throw new Refusal("other_article", { field: "to" });
  const { id, threadId, shown } = target.note;
  // As for whoever answers: under the tombstone of an opening note the conversation goes on.
  const answerable = shown && (target.state === "approved" || target.note.parentId === null);
  if (!answerable) throw new Refusal("parent_gone", { field: "to" });
  if (await hangsUnder(ctx, id, note.id)) throw new Refusal("under_itself", { field: "to" });
  if (note.parentId === id) throw new Refusal("stands_there", { field: "to" });
  const locked = await lockThreads(ctx, [note.threadId, threadId]);
  if (locked.get(threadId)?.status !== "open") throw new Refusal("thread_locked", { field: "to" });
  return { threadId, parent: target.note };
}
