import { type NextRequest, NextResponse } from "next/server";
import { handlers } from "@/lib/identity/auth";
import { withSignedInMark } from "@/lib/identity/signed-in-mark";
import { CALLER_HEADER } from "@/lib/platform/caller";
import { env } from "@/lib/platform/env";
import { takeTurn } from "@/lib/platform/rate-limit";
import { Refusal } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";

/** What of Auth.js is open, and nothing else. Its own forms, session and sign-out answers are not needed here. */
const OPEN = {
  GET: ["webauthn-options/passkey", "callback/github", "callback/google"],
  // The e-mail link ends in a POST: a GET would be used up by the first scanner that looks at the letter.
  POST: ["callback/email", "callback/passkey"],
} as const satisfies Record<string, readonly string[]>;

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  if (request.method !== "GET" || !(await isOpen("GET", context))) return closed();
  return withSignedInMark(await handlers.GET(request));
}

/** @throws nothing: a refusal leads back to the sign-in page, which says it in words */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  if (!(await isOpen("POST", context))) return closed();
  if (!isSameOrigin(request.headers, env().AUTH_URL)) return NextResponse.json(null, { status: 403 });
  try {
    await takeTurn("sign-in-link", request.headers.get(CALLER_HEADER) ?? "unnamed");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return NextResponse.redirect(new URL("/sign-in?error=TooFast", env().AUTH_URL), 303);
  }
  return withSignedInMark(await handlers.POST(request));
}

async function isOpen(method: keyof typeof OPEN, { params }: Context): Promise<boolean> {
  const path = (await params).nextauth.join("/");
  return OPEN[method].some((open) => open === path);
}

function closed(): Response {
  return NextResponse.json(null, { status: 404 });
}
