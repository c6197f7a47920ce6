import { revalidatePath, revalidateTag } from "next/cache";
import { z } from "zod";
import { everythingTag } from "@/lib/platform/tags";

declare global {
  /** Known to the web server's process alone: what it shows when it tells Next's caches of an expiry. */
  var afterwordInsideKey: string | undefined;
}

const Tags = z.array(z.string().max(256));

/**
 * Empties Next's caches of what carries one of the given tags (`everything` means all). Only the web server in the
 * same process may ask; to anybody else this place doesn't exist.
 */
export async function POST(request: Request): Promise<Response> {
  const key = globalThis.afterwordInsideKey;
  if (key === undefined || request.headers.get("x-afterword-inside") !== key)
    return new Response(null, { status: 404 });
  for (const tag of Tags.parse(await request.json())) {
    if (tag === everythingTag) revalidatePath("/", "layout");
    else revalidateTag(tag, { expire: 0 });
  }
  return new Response(null, { status: 204 });
}
