import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rows } from "@/lib/platform/rows";

const Row = z.object({ id: z.string() });
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * Which contribution an address, or an id, leads to. The last id of an address says most: a note rather than its
 * conversation, whose address stands for its opening note; the page of an answer stands for the question on it.
 */
export async function findNoticed(db: Db, place: string): Promise<string | undefined> {
  const id = place.match(ID)?.at(-1)?.toLowerCase();
  if (!id) return undefined;
  const [found] = await rows(
    db,
    Row,
    sql`select id from contributions where id = ${id}::uuid and kind in ('comment', 'story')
      union all
      select id from comments where thread_id = ${id}::uuid and parent_id is null
      union all
      (select q.question_id from answered_questions q join answers a on a.id = q.answer_id
        where a.state = 'published' and a.printed and (q.question_id = ${id}::uuid or a.id = ${id}::uuid)
        order by q.question_id limit 1)
      limit 1`,
  );
  return found?.id;
}
