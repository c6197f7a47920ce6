import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { firstWords } from "../first-words";
import type { OtherThreadView } from "./views";

/** So many are offered; any other is named by its address. */
const MOST = 12;

const Row = z.object({ threadId: z.string(), openedAt: z.coerce.date(), words: z.string() });

/** The newest other conversations of a note's article that take notes, wherever on its page they stand. */
export async function listOtherThreads(ctx: Ctx<Actor>, reviewId: string): Promise<OtherThreadView[]> {
  const newest = (where: ReturnType<typeof sql>) => sql`(
    select t.id, t.opened_at from threads t
    where t.article_id = (select article_id from this) and t.shown and ${where} and t.status = 'open'
      and t.id <> (select thread_id from this)
    order by t.opened_at desc, t.id desc limit ${MOST})`;
  const found = await rows(
    ctx.db,
    Row,
    sql`with this as materialized (
        select t.article_id, t.id as thread_id from reviews v join comments m on m.id = v.contribution_id
          join threads t on t.id = m.thread_id
        where v.id = ${reviewId}
      )
      select t.id as "threadId", t.opened_at as "openedAt",
        coalesce((select case when c.state = 'approved' then left(c.body, 160) end
          from comments first join contributions c on c.id = first.id
          where first.thread_id = t.id and first.parent_id is null), '') as words
      from (${newest(sql`t.passage_id is null`)} union all ${newest(sql`t.passage_id is not null`)}) t
      order by t.opened_at desc, t.id desc limit ${MOST}`,
  );
  return found.map(({ words, ...thread }) => ({ ...thread, words: firstWords(words, 70) }));
}
