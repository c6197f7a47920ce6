import { sql } from "drizzle-orm";
import { z } from "zod";
import { LANGUAGES, type Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canSeeQueue } from "../policy";
import type { NarrowChoicesView } from "./views";

const Place = z.object({ slug: z.string(), title: z.string() });
const ChoicesRow = z.object({
  articles: z.array(Place),
  hubs: z.array(Place),
  languages: z.array(z.enum(LANGUAGES)),
});

/** How many articles a queue can be narrowed to by choosing. */
const CHOICES = 100;

/**
 * By which articles, hubs and languages a queue may be narrowed: those where something waits, found article by article,
 * and for the languages by one step down an index for each.
 */
export async function findNarrowChoices(
  ctx: Ctx<Actor>,
  { queue }: { queue: Queue },
): Promise<NarrowChoicesView> {
  ensure(canSeeQueue(ctx.actor, queue));
  const [row] = await rows(
    ctx.db,
    ChoicesRow,
    sql`with recursive articles_in as (
        (select article_id, 1 as n from reviews where closed_at is null and article_id is not null
          order by article_id limit 1)
        union all
        select (select r.article_id from reviews r where r.closed_at is null and r.article_id > a.article_id
          order by r.article_id limit 1), a.n + 1
        from articles_in a where a.article_id is not null and a.n < ${CHOICES}
      ), found as (
        select a.slug, a.title, a.hub_id from articles_in w join articles a on a.id = w.article_id
      )
      select (select coalesce(json_agg(json_build_object('slug', slug, 'title', title) order by title), '[]') from found) as articles,
        (select coalesce(json_agg(json_build_object('slug', slug, 'title', title) order by title), '[]') from hubs
          where id in (select hub_id from found)) as hubs,
        (select coalesce(json_agg(code), '[]') from unnest(${sql.param(LANGUAGES)}::text[]) known(code)
          where exists (select 1 from reviews r
            where r.queue = ${queue} and r.language = code and r.closed_at is null)) as languages`,
  );
  return row ?? { articles: [], hubs: [], languages: [] };
}
