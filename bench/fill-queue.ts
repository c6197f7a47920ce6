import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Puts `items` held notes into the queue "held", as old as minutes, straight into the tables. */
export async function fillQueue(
  db: Db,
  { articleId, memberId, items }: { articleId: string; memberId: string; items: number },
): Promise<void> {
  await db.execute(sql`
    with made as (
      select gen_random_uuid() as id, gen_random_uuid() as thread, n, now() - n * interval '1 minute' as at
      from generate_series(1, ${items}::int) n
    ), c as (
      insert into contributions (id, kind, article_id, member_id, byline_kind, byline_name, state, body, html, received_at, state_at)
      select id, 'comment', ${articleId}, ${memberId}, 'pen', 'Hall Light', 'held', 'A note that waits, number ' || n,
        '<p>A note that waits, number ' || n || '</p>', at, at from made
    ), v as (
      insert into contribution_revisions (contribution_id, revision, body, html, written_at)
      select id, 1, 'A note that waits, number ' || n, '<p>A note that waits, number ' || n || '</p>', at from made
    ), t as (
      insert into threads (id, article_id, opened_at) select thread, ${articleId}, at from made
    ), m as (
      insert into comments (id, thread_id, place, depth) select id, thread, '', 0 from made
    ), s as (
      insert into signals (id, contribution_id, revision, "check", effect, explanation)
      select gen_random_uuid(), id, 1, 'links', 'hold', 'Carries 2 links; 1 may pass unread.' from made
    ), r as (
      insert into reviews (id, contribution_id, revision, queue, opened_at, kind, article_id, checks)
      select gen_random_uuid(), id, 1, 'held', at, 'comment', ${articleId}, array['links'] from made
    )
    insert into counts (subject, name, shard, n) values ('held', 'waiting', 0, ${items})
    on conflict (subject, name, shard) do update set n = counts.n + excluded.n`);
  // What so many rows leave to be swept would else be swept while the page is measured.
  await db.execute(sql`vacuum analyze`);
}
