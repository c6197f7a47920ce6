import { headers } from "next/headers";
import { requestCtx } from "@/lib/identity/session";
import { claimReview } from "@/lib/moderation/reviews/claim-review";
import { releaseReview } from "@/lib/moderation/reviews/release-review";
import { ClaimInput } from "@/lib/moderation/reviews/schemas";
import { env } from "@/lib/platform/env";
import { readForm } from "@/lib/platform/form-input";
import { Refusal } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";

/** A page that holds a claim says that it is still open, or, as its last act, that it is being left. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(await headers(), env().AUTH_URL)) return new Response(null, { status: 403 });
  const read = readForm(ClaimInput, await request.formData());
  if (!read.success) return new Response(null, { status: 400 });
  const { act, reviewId } = read.input;
  const ctx = await requestCtx();
  try {
    await (act === "keep" ? claimReview(ctx, { reviewId }) : releaseReview(ctx, { reviewId }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 409 });
  }
  return new Response(null, { status: 204 });
}
