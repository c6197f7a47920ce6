import { headers } from "next/headers";
import type { Actor } from "@/lib/identity/actor";
import { requestCtx } from "@/lib/identity/session";
import { claimAppeal } from "@/lib/moderation/appeals/claim-appeal";
import { releaseAppeal } from "@/lib/moderation/appeals/release-appeal";
import { ClaimInput } from "@/lib/moderation/claims/schemas";
import { claimNotice } from "@/lib/moderation/notices/claim-notice";
import { releaseNotice } from "@/lib/moderation/notices/release-notice";
import { claimReview } from "@/lib/moderation/reviews/claim-review";
import { leaveReview } from "@/lib/moderation/reviews/leave-review";
import { readReview } from "@/lib/moderation/reviews/read-review";
import { releaseReview } from "@/lib/moderation/reviews/release-review";
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

async function tell(ctx: Ctx<Actor>, { what, id, act }: ClaimInput): Promise<void> {
  if (what === "review") return TELL[act](ctx, { reviewId: id });
  if (act === "keep") {
    await (what === "appeal"
      ? claimAppeal(ctx, { appealId: id, kept: true })
      : claimNotice(ctx, { noticeId: id, kept: true }));
  }
  if (act === "release") {
    await (what === "appeal" ? releaseAppeal(ctx, { appealId: id }) : releaseNotice(ctx, { noticeId: id }));
  }
}

const TELL: Record<ClaimInput["act"], (ctx: Ctx<Actor>, review: { reviewId: string }) => Promise<void>> = {
  read: readReview,
  leave: leaveReview,
  keep: async (ctx, review) => {
    await claimReview(ctx, { ...review, kept: true });
    await readReview(ctx, review);
  },
  release: async (ctx, review) => {
    await releaseReview(ctx, review);
    await leaveReview(ctx, review);
  },
};
