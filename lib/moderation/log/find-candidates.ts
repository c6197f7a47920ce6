import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rows } from "@/lib/platform/rows";
import type { LogInput } from "./schemas";

/** Words that stand in more texts than this are looked for from the newest back, a window at a time. */
const RARE = 2_000;
/** Of a name or an article, so many of the newest contributions are gone through. */
const NEWEST = 2_000;
const NAMES = 50;
/** A last word of fewer signs is looked for as it is: too many begin like it. */
const BEGINNING = /[\p{L}\p{N}]{3}$/u;
const ARTICLES = 20;

export type Candidates = {
  /** Contributions that can be meant; nothing where words, a name and an article don't narrow it down. */
  ids: string[] | null;
  /** Words that stand in too many texts to be listed, as a `tsquery`. */
  everywhere: string | null;
  /** There were more of the name or the article than were gone through. */
  partial: boolean;
};

const WordsRow = z.object({ query: z.string(), ids: z.array(z.string()) });
const IdRow = z.object({ id: z.string() });

/**
 * Which contributions a search can mean. Bounded, whatever is asked: rare words give all that have them; frequent ones
 * give none, and are filtered by afterwards. Names are those that contributions show: an anonymous one has none, so
 * no search for a name finds it.
 */
export async function findCandidates(db: Db, input: LogInput): Promise<Candidates> {
  const [words, named, placed] = await Promise.all([
    input.words ? findWords(db, input.words) : null,
    input.writer ? findByName(db, input.writer, input.to) : null,
    input.article ? findOnArticle(db, input.article, input.to) : null,
  ]);
  const everywhere = words && words.ids.length > RARE ? words.query : null;
  const lists = [everywhere ? null : words?.ids, named, placed].filter(
    (list) => list !== null && list !== undefined,
  );
  return {
    ids: lists.length > 0 ? lists.reduce(intersection) : null,
    everywhere,
    partial: [named, placed].some((list) => list !== null && list.length >= NEWEST),
  };
}

function intersection(some: string[], others: string[]): string[] {
  const known = new Set(others);
  return some.filter((id) => known.has(id));
}

/** The words as Postgres reads them, the last as a beginning, and the texts that have them, if they are few. */
async function findWords(db: Db, words: string): Promise<z.output<typeof WordsRow>> {
  return db.transaction(async (tx) => {
    // Words that seem to be everywhere, and together are nowhere, would have every text read.
    await tx.execute(sql`select set_config('enable_seqscan', 'off', true)`);
    const [row] = await rows(
      tx,
      WordsRow,
      sql`with plain as (select plainto_tsquery('simple', ${words}) as q),
        asked as materialized (select case when numnode(q) = 0 or ${!BEGINNING.test(words)} then q else (q::text || ':*')::tsquery end as q from plain),
        found as materialized (select contribution_id as id from contribution_revisions
          where lexemes @@ (select q from asked))
        select (select q::text from asked) as query,
          (select coalesce(json_agg(id), '[]') from (select id from found limit ${RARE + 1}) few) as ids`,
    );
    return row ?? { query: "", ids: [] };
  });
}

const before = (to: string | undefined) => (to ? sql`and c.received_at < ${to}::date + 1` : sql``);

async function findByName(db: Db, name: string, to: string | undefined): Promise<string[]> {
  const found = await rows(
    db,
    IdRow,
    sql`select c.id from (select id from bylines where name ilike ${like(name)} limit ${NAMES}) b
      cross join lateral (select c.id, c.received_at from contributions c
        where c.byline_id = b.id ${before(to)} order by c.received_at desc, c.id desc limit ${NEWEST}) c
      order by c.received_at desc, c.id desc limit ${NEWEST}`,
  );
  return found.map(({ id }) => id);
}

async function findOnArticle(db: Db, title: string, to: string | undefined): Promise<string[]> {
  const found = await rows(
    db,
    IdRow,
    sql`select c.id from (select id from articles where title ilike ${like(title)} or slug = ${title} limit ${ARTICLES}) a
      cross join lateral (select c.id, c.received_at from contributions c
        where c.article_id = a.id ${before(to)} order by c.received_at desc, c.id desc limit ${NEWEST}) c
      order by c.received_at desc, c.id desc limit ${NEWEST}`,
  );
  return found.map(({ id }) => id);
}

function like(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
