import { requestCtx } from "@/lib/identity/session";
import { exportList } from "@/lib/moderation/lists/queries";
import { Refusal } from "@/lib/platform/refusal";

/** The word list as a file of lines, which the form of the lists reads again. */
export async function GET(): Promise<Response> {
  try {
    return new Response(await exportList(await requestCtx()), {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": 'attachment; filename="word-list.txt"',
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 404 });
  }
}
