import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Ids: of articles, of who decides, and of the names that notes are signed with. */
type Past = {
  articles: readonly string[];
  moderators: readonly string[];
  writers: readonly string[];
  items: number;
};

/** How many rows one statement writes. */
const STEP = 50_000;

/**
 * A past of `items` notes over four years, each with its text, review and decision, straight into the tables. Words are
 * as in a language: few are everywhere, most are rare; `quill<n>` stands in one note in a thousand alone, and
 * `lantern` in the oldest tenth only. Needs a superuser: foreign keys are not looked at while it fills.
 */
export async function fillPast(db: Db, past: Past): Promise<void> {
  await db.execute(sql`set session_replication_role = replica`);
  await db.execute(sql`drop index contribution_revisions_lexemes`);
  await db.execute(sql`create temp table fragments as
    select f, string_agg('w' || floor(20000 * power(random(), 4))::int, ' ') as words
    from generate_series(0, 4999) f, generate_series(1, 10) w group by f`);
  await db.execute(sql`create unique index on fragments (f)`);
  await db.execute(sql`analyze fragments`);
  for (let from = 0; from < past.items; from += STEP) await db.execute(step(past, from));
  await db.execute(
    sql`create index contribution_revisions_lexemes on contribution_revisions using gin (lexemes)`,
  );
  await db.execute(sql`set session_replication_role = default`);
  await db.execute(sql`vacuum analyze contributions`);
  await db.execute(sql`vacuum analyze contribution_revisions`);
  await db.execute(sql`vacuum analyze decisions`);
  await db.execute(sql`vacuum analyze reviews`);
}

function step({ articles, moderators, writers, items }: Past, from: number): SQL {
  const one = (list: readonly string[]) =>
    sql`(${sql.param([...list])}::uuid[])[1 + floor(random() * ${list.length})::int]`;
  return sql`with made as materialized (
      select gen_random_uuid() as id, gen_random_uuid() as review, n, ${one(articles)} as article,
        ${one(moderators)} as moderator, ${one(writers)} as writer,
        timestamptz '2022-11-10' + n * (interval '4 years' / ${items}::int) as at,
        case when random() < 0.9 then 'approve' when random() < 0.7 then 'reject' else 'remove' end as verdict,
        floor(random() * 5000)::int as f1, floor(random() * 5000)::int as f2, floor(random() * 5000)::int as f3
      from generate_series(${from}::int, ${from + STEP - 1}::int) n
    ), told as materialized (
      select made.*, a.words || ' ' || b.words || ' ' || c.words
        || case when n % 1000 = 0 then ' quill' || n else '' end
        || case when n < ${items}::int / 10 then ' lantern' else '' end as body,
        (select id from rules order by number limit 1) as rule,
        case verdict when 'approve' then 'approved' when 'reject' then 'rejected' else 'removed' end as state
      from made join fragments a on a.f = f1 join fragments b on b.f = f2 join fragments c on c.f = f3
    ), noted as (
      insert into contributions (id, kind, article_id, byline_kind, byline_id, byline_name, state, body, html,
        received_at, state_at, published_at)
      select id, 'comment', article, 'display', writer, 'Hall Light', state, body, '', at, at,
        case state when 'approved' then at end from told
    ), texts as (
      insert into contribution_revisions (contribution_id, revision, body, html, written_at)
      select id, 1, body, '', at from told
    ), read as (
      insert into reviews (id, contribution_id, revision, queue, opened_at, closed_at)
      select review, id, 1, 'held', at, at + interval '2 hours' from told
    )
    insert into decisions (id, review_id, contribution_id, revision, verdict, rule_id, reason, state_before, state_after,
      decided_by, decided_at)
    select gen_random_uuid(), review, id, 1, verdict, case verdict when 'approve' then null else rule end,
      case verdict when 'approve' then null else 'Because of the rule.' end, 'held', state, moderator,
      at + interval '2 hours' from told`;
}
