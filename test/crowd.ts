import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { idIn, idOf } from "./named-id";
import type { TestArticle } from "./world";

type Crowd = {
  /** Conversations under the article, with how many approved replies each. */
  threads: number;
  replies: number;
  /** Conversations in its margin, with two replies each. */
  passages?: number;
};

/** The t-th conversation of a crowd, and the r-th note in it; the opening note is its note 0. */
export function threadOf(article: { id: string }, t: number): string {
  return idOf(`${article.id} ${t}`);
}
export function noteOf(article: { id: string }, t: number, r: number): string {
  return idOf(`${article.id} ${t} ${r}`);
}

/**
 * Fills an article with approved notes by plain SQL, thousands in a second, with the same rows and counts that the
 * commands would leave. Analyse the tables once everybody is there. Every fifth reply stands at the second level and quotes; the author is in every tenth thread.
 */
export async function gatherCrowd(
  { db }: { db: Db },
  article: Pick<TestArticle, "id" | "revisionId">,
  crowd: Crowd,
): Promise<void> {
  const { threads, replies, passages = 0 } = crowd;
  // One transaction, since a temporary table belongs to its connection.
  await db.transaction(async (tx) => {
    await tx.execute(sql`
    create temp table crowd on commit drop as
    select t, r, ${idIn(sql`${article.id} || ' ' || t || ' ' || r`)} as id,
      ${idIn(sql`${article.id} || ' ' || t`)} as thread_id,
      case when t > ${threads} then md5('passage' || t::text || ${article.id})::uuid end as passage_id,
      timestamptz '2026-01-01' + t * interval '1 minute' + r * interval '1 second' as at
    from generate_series(1, ${threads + passages}::int) t,
      generate_series(0, case when t > ${threads} then 2 else ${replies}::int end) r`);
    await tx.execute(sql`
    insert into contributions (id, kind, article_id, byline_kind, byline_name, state, body, html, received_at, state_at, published_at)
    select id, 'comment', ${article.id}, case when r % 3 = 0 then 'anonymous' else 'pen' end,
      case when r % 3 = 0 then null else 'Reader ' || r end, 'approved',
      'Note ' || r || ' of ' || t || ', in so many words as one writes here.',
      '<p>Note ' || r || ' of ' || t || ', in so many words as one writes here.</p>', at, at, at
    from crowd`);
    await tx.execute(sql`
    insert into passages (id, article_id, revision_id, block_id, start, "end", exact, prefix, suffix)
    select passage_id, ${article.id}, ${article.revisionId}, 'block-0', 4 + (t % 60), 5 + (t % 60), 'k', '', ''
    from crowd where r = 0 and passage_id is not null`);
    await tx.execute(sql`
    insert into threads (id, article_id, passage_id, opened_at, shown)
    select thread_id, ${article.id}, passage_id, at, true from crowd where r = 0`);
    await tx.execute(sql`
    insert into thread_tallies (thread_id, article_id, notes, author_notes)
    select thread_id, ${article.id}, count(*), case when t % 10 = 0 then 1 else 0 end from crowd group by thread_id, t`);
    await tx.execute(sql`
    insert into comments (id, thread_id, parent_id, place, depth, by_author, shown)
    select n.id, n.thread_id, parent.id,
      case when n.r = 0 then '' when parent.r = 0 then lpad(n.r::text, 15, '0')
        else lpad(above.r::text, 15, '0') || '.' || lpad(n.r::text, 15, '0') end,
      case when n.r = 0 then 0 when parent.r = 0 then 1 when parent.r = above.r then 2 else 3 end,
      n.t % 10 = 0 and n.r = 1, true
    from crowd n
    left join crowd parent on parent.thread_id = n.thread_id and n.r > 0
      and parent.r = case when n.r % 5 = 0 then n.r - 1 when n.r % 5 = 4 then n.r - 1 else 0 end
    left join crowd above on above.thread_id = n.thread_id and n.r > 0
      and above.r = case when n.r % 5 = 0 then n.r - 2 when n.r % 5 = 4 then n.r - 1 else 0 end`);
  });
}
