import { cookies } from "next/headers";
import { signOut } from "@/lib/identity/auth";
import { requestCtx } from "@/lib/identity/session";
import { sessionCookie } from "@/lib/identity/session-cookie";
import { signOutEverywhere } from "@/lib/identity/sign-out-everywhere";
import { clearSignedInMark } from "@/lib/identity/signed-in-mark";
import { env } from "@/lib/platform/env";
import { isSameOrigin } from "@/lib/platform/same-origin";

/**
 * Signs out, here or (`everywhere`) on every device. A plain form leads here and not to an action: a whole new page
 * leaves nothing of the account in the window, where Next would keep the old page at hand.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().AUTH_URL)) return new Response(null, { status: 403 });
  const everywhere = (await request.formData()).has("everywhere");
  const ctx = await requestCtx();
  if (everywhere && ctx.actor.kind === "member") await signOutEverywhere(ctx);
  else await signOut({ redirect: false });
  const jar = await cookies();
  const { name, options } = sessionCookie();
  jar.set({ name, value: "", maxAge: 0, ...options });
  clearSignedInMark(jar);
  return new Response(null, {
    status: 303,
    headers: { location: everywhere ? "/sign-in" : "/", "cache-control": "no-store" },
  });
}
