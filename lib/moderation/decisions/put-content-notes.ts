import { and, eq, gte } from "drizzle-orm";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { CONTENT_NOTES, type ContentNote } from "@/db/vocabulary";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { type Ctx, expire } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { articleTag, homeTag, storyTag } from "@/lib/platform/tags";
import { canCarryContentNotes } from "../policy";

/** What stood above a text, and what was added to it. */
export type Noted = { before: ContentNote[]; added: ContentNote[] };

/**
 * Puts content notes above the text that is approved, beside those of its writer. Call it before the text is moved.
 * @throws Refusal `no_notes_here`, `notes_needed` where nothing would be new
 */
export async function putContentNotes(
  ctx: Ctx,
  contribution: Contribution,
  revision: number,
  notes: readonly ContentNote[],
): Promise<{ contribution: Contribution; noted: Noted }> {
  ensure(canCarryContentNotes(contribution));
  const [text] = await ctx.db
    .select({ notes: contributionRevisions.contentNotes })
    .from(contributionRevisions)
    .where(ofRevision(contribution.id, revision));
  const before = inOrder(text?.notes ?? contribution.contentNotes);
  const added = inOrder(notes).filter((note) => !before.includes(note));
  if (added.length === 0) throw new Refusal("notes_needed", { field: "contentNotes" });
  const contentNotes = inOrder([...before, ...added]);
  await ctx.db
    .update(contributionRevisions)
    .set({ contentNotes })
    .where(ofRevision(contribution.id, revision));
  // A waiting edit brings its notes along when it is applied.
  if (revision !== contribution.revision) return { contribution, noted: { before, added } };
  await show(ctx, contribution, contentNotes);
  return { contribution: { ...contribution, contentNotes }, noted: { before, added } };
}

/** Takes them away again: what stood there before stands there, also above what was written since. */
export async function restoreContentNotes(
  ctx: Ctx,
  contribution: Contribution,
  revision: number,
  before: ContentNote[],
): Promise<void> {
  await ctx.db
    .update(contributionRevisions)
    .set({ contentNotes: before })
    .where(
      and(
        eq(contributionRevisions.contributionId, contribution.id),
        gte(contributionRevisions.revision, revision),
      ),
    );
  if (contribution.revision >= revision) await show(ctx, contribution, before);
}

async function show(ctx: Ctx, { id, kind, articleSlug }: Contribution, contentNotes: ContentNote[]) {
  await ctx.db.update(contributions).set({ contentNotes }).where(eq(contributions.id, id));
  if (articleSlug) expire(ctx, articleTag(articleSlug), homeTag);
  if (kind === "story") expire(ctx, storyTag(id));
}

function ofRevision(contributionId: string, revision: number) {
  return and(
    eq(contributionRevisions.contributionId, contributionId),
    eq(contributionRevisions.revision, revision),
  );
}

function inOrder(notes: readonly string[]): ContentNote[] {
  return CONTENT_NOTES.filter((note) => notes.includes(note));
}
