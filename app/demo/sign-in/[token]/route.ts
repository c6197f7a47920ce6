import { cookies } from "next/headers";
import { connection } from "next/server";
import { db } from "@/db/client";
import { SESSION_SECONDS, sessionCookie } from "@/lib/identity/session-cookie";
import { signInDemoPerson } from "@/lib/identity/sign-in-demo-person";
import { signedInMark } from "@/lib/identity/signed-in-mark";
import { Refusal } from "@/lib/platform/refusal";

/** Comes in as one of the demo's people. Without the demo there is nothing here. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  await connection();
  try {
    const { sessionToken, home } = await signInDemoPerson(db(), (await params).token, new Date());
    const jar = await cookies();
    const { name, options } = sessionCookie();
    jar.set({ name, value: sessionToken, maxAge: SESSION_SECONDS, ...options });
    jar.set(signedInMark("1"));
    // A relative address, so that one stays on the name (localhost or 127.0.0.1) one came by.
    return new Response(null, { status: 303, headers: { location: home, "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
