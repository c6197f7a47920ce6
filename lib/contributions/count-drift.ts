import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rows } from "@/lib/platform/rows";

const Drift = z.object({
  subject: z.string(),
  name: z.string(),
  stored: z.coerce.number(),
  fresh: z.coerce.number(),
});

/** A stored count that differs from a fresh one. */
export type Drift = z.output<typeof Drift>;

/** Compares every stored count with a fresh count of what it names (promise 6). Empty when all are true. */
export async function countDrift(db: Db): Promise<Drift[]> {
  return rows(
    db,
    Drift,
    sql`with fresh as (
        select article_id::text as subject, 'notes' as name, count(*) as n from contributions
          where kind = 'comment' and state = 'approved' and article_id is not null group by article_id
        union all
        select article_id::text, 'stories', count(*) from contributions
          where kind = 'story' and state = 'approved' group by article_id
        union all
        select article_id::text, 'answers', count(*) from answers a
          where state = 'published' and printed and exists (
            select 1 from answered_questions q join contributions c on c.id = q.question_id
            where q.answer_id = a.id and c.state = 'approved')
          group by article_id
        union all
        select queue, 'waiting', count(*) from reviews where closed_at is null group by queue
        union all
        select concat_ws(':', 'appeals', needs_grant), 'waiting', count(*) from appeals
          where outcome is null group by needs_grant
        union all
        select 'legal-notices', 'waiting', count(*) from notices where closed_at is null
        union all
        select 'thread:' || thread_id, 'notes', count(*) from comments m join contributions c using (id)
          where c.state = 'approved' group by thread_id
        union all
        select 'thread:' || thread_id, 'notes by its author', count(*) from comments m join contributions c using (id)
          where c.state = 'approved' and m.by_author group by thread_id
      ), stored as (
        select subject, name, sum(n) as n from counts group by subject, name
        union all
        select 'thread:' || thread_id, 'notes', notes from thread_tallies
        union all
        select 'thread:' || thread_id, 'notes by its author', author_notes from thread_tallies
      )
      select coalesce(s.subject, f.subject) as subject, coalesce(s.name, f.name) as name,
        coalesce(s.n, 0)::float as stored, coalesce(f.n, 0)::float as fresh
      from stored s full join fresh f using (subject, name)
      where coalesce(s.n, 0) <> coalesce(f.n, 0)
      order by 1, 2`,
  );
}
