import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";

/**
 * Under what was withdrawn or merged a reply may come to be seen later: then the blank page that it hangs on is there
 * for it, up to its conversation.
 */
export async function showAbove(ctx: Ctx, noteId: string): Promise<void> {
  await ctx.db.execute(sql`
    with recursive above as (
      select p.id, p.parent_id, p.thread_id from comments n join comments p on p.id = n.parent_id
        join contributions c on c.id = p.id
        where n.id = ${noteId} and not p.shown and c.state in ('withdrawn', 'merged')
      union all
      select p.id, p.parent_id, p.thread_id from above join comments p on p.id = above.parent_id
        join contributions c on c.id = p.id
        where not p.shown and c.state in ('withdrawn', 'merged')
    ), hung as (update comments set shown = true from above where comments.id = above.id)
    update threads set shown = true from above where threads.id = above.thread_id and above.parent_id is null`);
}
