import { sql } from "drizzle-orm";
import { z } from "zod";
import { CONTRIBUTION_KINDS, LANGUAGES, QUEUES, type Queue } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canSeeQueue } from "../policy";
import { KEPT_VIEWS } from "./schemas";
import type { QueueViewView } from "./views";

const ViewRow = z.object({
  id: z.string(),
  queue: z.enum(QUEUES),
  name: z.string(),
  mine: z.boolean(),
  forTeam: z.boolean(),
  article: z.string().nullable(),
  hub: z.string().nullable(),
  check: z.string().nullable(),
  kind: z.enum(CONTRIBUTION_KINDS).nullable(),
  language: z.enum(LANGUAGES).nullable(),
  hours: z.number().nullable(),
});

/** The views of a queue that the viewer kept, then those kept for everybody. */
export async function listViews(ctx: Ctx<Actor>, { queue }: { queue: Queue }): Promise<QueueViewView[]> {
  ensure(canSeeQueue(ctx.actor, queue));
  const viewer = sql`${ctx.actor.id ?? null}::uuid`;
  const found = await rows(
    ctx.db,
    ViewRow,
    sql`select w.id, w.queue, w.name, w.kept_by = ${viewer} as mine, w.for_team as "forTeam",
        a.slug as article, h.slug as hub, w."check", w.kind, w.language, w.hours
      from (
        (select * from queue_views where kept_by = ${viewer} order by kept_at desc limit ${KEPT_VIEWS})
        union
        (select * from queue_views where for_team order by kept_at desc limit ${KEPT_VIEWS})
      ) w
      left join articles a on a.id = w.article_id
      left join hubs h on h.id = w.hub_id
      where w.queue = ${queue}
      order by mine desc, w.name, w.id`,
  );
  return found.map(({ id, name, mine, forTeam, article, hub, check, kind, language, hours }) => ({
    id,
    queue,
    name,
    mine,
    forTeam,
    narrow: {
      article: article ?? undefined,
      hub: hub ?? undefined,
      check: check ?? undefined,
      kind: kind ?? undefined,
      language: language ?? undefined,
      hours: hours ?? undefined,
    },
  }));
}
