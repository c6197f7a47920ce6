import { NOW } from "@/app/(reading)/unbuilt";
import { transparencyAsJson } from "@/lib/moderation/transparency/as-json";
import { getCachedMonths } from "@/lib/moderation/transparency/cached";
import { getCachedPublication } from "@/lib/publication/cached";

/** The transparency numbers as a file, the same for everyone. */
export async function GET(_: Request, { params }: { params: Promise<{ now: string }> }): Promise<Response> {
  const { now } = await params;
  if (now !== NOW) return new Response(null, { status: 404 });
  const [publication, months] = await Promise.all([getCachedPublication(), getCachedMonths()]);
  return new Response(transparencyAsJson(publication, months), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}
