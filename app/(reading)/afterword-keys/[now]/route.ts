import { NOW } from "@/app/(reading)/unbuilt";
import { getCachedKeyDocument } from "@/lib/anonymity/tokens/cached";

/** The public keys of anonymous tokens (`/.well-known/afterword-keys.json`), the same bytes for everyone. */
export async function GET(_: Request, { params }: { params: Promise<{ now: string }> }): Promise<Response> {
  const { now } = await params;
  const document = now === NOW ? await getCachedKeyDocument() : undefined;
  if (document === undefined) return new Response(null, { status: 404 });
  return new Response(document, { headers: { "content-type": "application/json; charset=utf-8" } });
}
