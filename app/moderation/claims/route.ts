import { headers } from "next/headers";
import type { Actor } from "@/lib/identity/actor";
import { requestCtx } from "@/lib/identity/session";
import { claimReview } from "@/lib/moderation/reviews/claim-review";
import { leaveReview } from "@/lib/moderation/reviews/leave-review";
import { readReview } from "@/lib/moderation/reviews/read-review";
import { releaseReview } from "@/lib/moderation/reviews/release-review";
import { ClaimInput } from "@/lib/moderation/reviews/schemas";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { readForm } from "@/lib/platform/form-input";
import { Refusal } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";

/** A page on which an item is open says that it still is, or, as its last act, that it is being left. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(await headers(), env().AUTH_URL)) return new Response(null, { status: 403 });
  const read = readForm(ClaimInput, await request.formData());
  if (!read.success) return new Response(null, { status: 400 });
  const ctx = await requestCtx();
  try {
    await tell(ctx, read.input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 409 });
  }
  return new Response(null, { status: 204 });
}

async function tell(ctx: Ctx<Actor>, { reviewId, act }: ClaimInput): Promise<void> {
  switch (act) {
    case "keep":
      await claimReview(ctx, { reviewId, kept: true });
      return readReview(ctx, { reviewId });
    case "read":
      return readReview(ctx, { reviewId });
    case "release":
      await releaseReview(ctx, { reviewId });
      return leaveReview(ctx, { reviewId });
    case "leave":
      return leaveReview(ctx, { reviewId });
  }
}
