import { NextResponse } from "next/server";
import { getMe } from "@/lib/identity/queries";
import { requestCtx } from "@/lib/identity/session";

/** What is the viewer's own, for the head of a page that is the same for everyone. */
export async function GET(): Promise<Response> {
  return NextResponse.json(await getMe(await requestCtx()), {
    headers: { "cache-control": "private, no-store" },
  });
}
