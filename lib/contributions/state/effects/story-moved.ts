import type { ContributionState } from "@/db/vocabulary";
import { type Ctx, count, expire } from "@/lib/platform/context";
import { storyTag } from "@/lib/platform/tags";
import type { Contribution } from "../contribution";

/** A story is on the shelf while it is approved. */
export async function storyMoved(ctx: Ctx, contribution: Contribution, from: ContributionState) {
  const counted = Number(contribution.state === "approved") - Number(from === "approved");
  if (counted === 0 || !contribution.articleId) return;
  count(ctx, contribution.articleId, "stories", counted);
  expire(ctx, storyTag(contribution.id));
}
