import { NOW } from "@/app/(reading)/unbuilt";
import { getCachedAnsweredEntries } from "@/lib/questions/cached";

/** What was answered for everyone, for the device of somebody who asks: it is searched there, and nothing is sent. */
export async function GET(_: Request, { params }: { params: Promise<{ now: string }> }): Promise<Response> {
  const { now } = await params;
  if (now !== NOW) return new Response(null, { status: 404 });
  return Response.json(await getCachedAnsweredEntries());
}
