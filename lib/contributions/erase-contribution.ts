import { eq } from "drizzle-orm";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { reports, signals, statements } from "@/db/schema/moderation";
import { outsideChecks } from "@/db/schema/outside";
import { stories } from "@/db/schema/stories";
import { eraseAppeals } from "@/lib/moderation/appeals/erase-appeals";
import { eraseCare } from "@/lib/moderation/crisis/erase-care";
import { dropReadingsAbout } from "@/lib/moderation/double-readings/drop-double-readings";
import { closeNoticesOf } from "@/lib/moderation/notices/close-notices-of";
import { closeReview } from "@/lib/moderation/reviews/close-review";
import { lockOpenReview } from "@/lib/moderation/reviews/lock-open-review";
import type { Ctx } from "@/lib/platform/context";
import type { Contribution } from "./state/contribution";
import { moveState } from "./state/move-state";

/**
 * Moves a locked contribution to `withdrawn` and takes its words out of every table: the text, each
 * revision, what screening marked, what reporters quoted, statements, what moderators wrote about it, the title, the name it was signed with,
 * and whatever could lead to its writer.
 */
export async function eraseContribution(ctx: Ctx, contribution: Contribution): Promise<void> {
  const review = await lockOpenReview(ctx, contribution.id);
  if (review) await closeReview(ctx, review);
  await ctx.db.delete(contributionRevisions).where(eq(contributionRevisions.contributionId, contribution.id));
  await ctx.db.delete(outsideChecks).where(eq(outsideChecks.contributionId, contribution.id));
  await ctx.db.delete(signals).where(eq(signals.contributionId, contribution.id));
  await ctx.db.delete(statements).where(eq(statements.contributionId, contribution.id));
  await eraseCare(ctx, contribution.id);
  await closeNoticesOf(ctx, contribution.id);
  await ctx.db.update(reports).set({ words: null }).where(eq(reports.contributionId, contribution.id));
  await eraseAppeals(ctx, contribution.id);
  await dropReadingsAbout(ctx, contribution.id);
  if (contribution.kind === "story") {
    await ctx.db.update(stories).set({ title: "" }).where(eq(stories.id, contribution.id));
  }
  await ctx.db
    .update(contributions)
    .set({
      body: "",
      masked: null,
      html: "",
      textKey: null,
      likeness: null,
      contentNotes: [],
      pendingRevision: null,
      bylineName: null,
      bylineId: null,
      ownerTag: null,
      sealedMember: null,
    })
    .where(eq(contributions.id, contribution.id));
  // What its kind does next still knows the words, to find where they are quoted.
  await moveState(ctx, { ...contribution, ownerTag: null, sealedMember: null }, "withdrawn");
}
