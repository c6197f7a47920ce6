import { requireStaff } from "@/lib/identity/session";
import { exportList } from "@/lib/moderation/lists/queries";

/** The word list as a file of lines, which the form of the lists reads again. */
export async function GET(): Promise<Response> {
  const ctx = await requireStaff("/admin/lists", ["admin"]);
  return new Response(await exportList(ctx), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": 'attachment; filename="word-list.txt"',
      "cache-control": "no-store",
    },
  });
}
