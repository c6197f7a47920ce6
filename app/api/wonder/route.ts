import { headers } from "next/headers";
import { requestCtx } from "@/lib/identity/session";
import { CALLER_HEADER } from "@/lib/platform/caller";
import { env } from "@/lib/platform/env";
import { takeTurn } from "@/lib/platform/rate-limit";
import { Refusal } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { answeredPath, wonderedPath } from "@/lib/questions/paths";
import { WonderInput } from "@/lib/questions/schemas";
import { wonderToo } from "@/lib/questions/wonder-too";

/**
 * One more reader wonders too. A plain form leads here from a page that is the same for everyone, so that the page
 * needs no script for it. Who has no account is told apart by network and day alone, in memory; more than a household
 * there are counted no further, and told the same.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().AUTH_URL)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => undefined);
  const input = WonderInput.safeParse({ questionId: form?.get("questionId") });
  const article = form?.get("article");
  if (!input.success || typeof article !== "string") return new Response(null, { status: 400 });
  const ctx = await requestCtx();
  try {
    if (ctx.actor.kind === "guest") {
      const caller = (await headers()).get(CALLER_HEADER) ?? "unnamed";
      await takeTurn("wonder", `${caller}|${input.data.questionId}`);
    }
    return seeOther(wonderedPath(await wonderToo(ctx, input.data)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const slug = encodeURIComponent(article);
    return seeOther(error.code === "too_fast" ? wonderedPath(slug) : answeredPath(slug));
  }
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
