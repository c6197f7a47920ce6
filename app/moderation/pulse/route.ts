import type { NextRequest } from "next/server";
import { requestCtx } from "@/lib/identity/session";
import { readPulse } from "@/lib/moderation/queues/read-pulse";
import { PulseInput } from "@/lib/moderation/queues/schemas";
import { Refusal } from "@/lib/platform/refusal";

/** Whether a page of a queue still shows what there is: 304 where it does, else the word for what there is now. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = PulseInput.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) return new Response(null, { status: 400 });
  try {
    const etag = `"${await readPulse(await requestCtx(), asked.data)}"`;
    const same = request.headers.get("if-none-match") === etag;
    return new Response(null, {
      status: same ? 304 : 204,
      headers: { etag, "cache-control": "private, no-store" },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });
  }
}
