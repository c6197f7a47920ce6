import { cookies } from "next/headers";
import { z } from "zod";
import { leavePath, signOutToo } from "@/components/leaving/kept-names";
import { signOut } from "@/lib/identity/auth";
import { sessionCookie } from "@/lib/identity/session-cookie";
import { clearSignedInMark } from "@/lib/identity/signed-in-mark";
import { env } from "@/lib/platform/env";
import { isSameOrigin } from "@/lib/platform/same-origin";

const unkept = { "cache-control": "no-store" };

/** Whether leaving quickly signs out as well, as this device has it. */
export async function GET(): Promise<Response> {
  return Response.json({ signsOut: await isChosen() }, { headers: unkept });
}

const Choice = z.object({ signsOut: z.boolean() });

/** Keeps that choice on the device, in a cookie that comes here and nowhere else. */
export async function PUT(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().AUTH_URL)) return new Response(null, { status: 403 });
  const choice = Choice.safeParse(await request.json().catch(() => undefined));
  if (!choice.success) return new Response(null, { status: 400 });
  (await cookies()).set({
    name: signOutToo,
    value: "on",
    path: leavePath,
    maxAge: choice.data.signsOut ? 365 * 24 * 60 * 60 : 0,
    httpOnly: true,
    sameSite: "strict",
    secure: env().AUTH_URL.startsWith("https:"),
  });
  return new Response(null, { status: 204, headers: unkept });
}

/**
 * Somebody has left quickly: the browser clears what it keeps of this site, and where they chose it they are signed
 * out. Nothing is stored or logged of it, and it is never refused for haste.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().AUTH_URL)) return new Response(null, { status: 403 });
  if (await isChosen()) {
    await signOut({ redirect: false });
    const jar = await cookies();
    const { name, options } = sessionCookie();
    jar.set({ name, value: "", maxAge: 0, ...options });
    clearSignedInMark(jar);
  }
  return new Response(null, {
    status: 204,
    headers: { ...unkept, "clear-site-data": '"cache", "storage"' },
  });
}

async function isChosen(): Promise<boolean> {
  return (await cookies()).get(signOutToo) !== undefined;
}
