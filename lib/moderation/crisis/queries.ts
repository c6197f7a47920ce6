import { asc, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { crisisLines } from "@/db/schema/crisis";
import { CARE_STEPS } from "@/db/vocabulary";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import type { AsideView } from "@/lib/platform/form-state";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { canSeeQueue } from "../policy";
import { careAside } from "./care-aside";
import { findCrisis } from "./find-crisis";
import { regionName } from "./regions";
import type { CareDeskView, CrisisRegionView } from "./views";

const LINE = {
  region: crisisLines.region,
  id: crisisLines.id,
  name: crisisLines.name,
  about: crisisLines.about,
  phone: crisisLines.phone,
  texting: crisisLines.texting,
  web: crisisLines.web,
  hours: crisisLines.hours,
  languages: crisisLines.languages,
  checkedOn: crisisLines.checkedOn,
  confirmedOn: sql<string | null>`to_char(${crisisLines.confirmedAt} at time zone 'UTC', 'YYYY-MM-DD')`,
};

/** Every line by country, in the order that the admin chose. They are everyone's to read. */
export async function listCrisisRegions(db: Db): Promise<CrisisRegionView[]> {
  const found = await db
    .select(LINE)
    .from(crisisLines)
    .orderBy(asc(crisisLines.ordinal), asc(crisisLines.id));
  const regions = new Map<string, CrisisRegionView>();
  for (const { region, ...line } of found) {
    const known = regions.get(region) ?? { region, name: regionName(region), lines: [] };
    known.lines.push(line);
    regions.set(region, known);
  }
  return [...regions.values()];
}

/**
 * What the writer of this is shown at once, and nobody else: lines to call, where the words are those of somebody who
 * may need one. Looked at anew each time; that it was shown is stored nowhere.
 */
export async function careFor(
  db: Db,
  body: string,
  writer?: "somebody" | "nobody",
): Promise<AsideView | undefined> {
  return findCrisis(body).length > 0 ? findCareAside(db, writer) : undefined;
}

/** The card with the lines of the country that the site puts first. */
export async function findCareAside(db: Db, writer?: "somebody" | "nobody"): Promise<AsideView> {
  const [first] = await listCrisisRegions(db);
  return careAside(first, writer);
}

const CareRow = z.object({
  steps: z.array(z.object({ step: z.enum(CARE_STEPS), by: z.string(), at: z.coerce.date() })),
  notes: z.array(z.object({ id: z.string(), words: z.string(), by: z.string(), at: z.coerce.date() })),
  messages: z.array(z.object({ id: z.string(), body: z.string(), by: z.string(), at: z.coerce.date() })),
  followUp: z.object({ dueAt: z.coerce.date(), by: z.string() }).nullable(),
});

/** The care that was taken with a review. @throws Refusal `not_allowed` */
export async function findCare(ctx: Ctx<Actor>, reviewId: string): Promise<CareDeskView> {
  ensure(canSeeQueue(ctx.actor, "crisis"));
  const [row] = await rows(
    ctx.db,
    CareRow,
    sql`select
      (select coalesce(json_agg(json_build_object('step', s.step, 'by', ${NAME}, 'at', s.taken_at)), '[]')
        from care_steps s join members m on m.id = s.taken_by where s.review_id = v.id) as steps,
      (select coalesce(json_agg(json_build_object('id', n.id, 'words', n.words, 'by', ${NAME}, 'at', n.written_at)
          order by n.written_at), '[]')
        from (select * from care_notes where review_id = v.id order by written_at desc limit 30) n
        join members m on m.id = n.written_by) as notes,
      (select coalesce(json_agg(json_build_object('id', l.id, 'body', l.body, 'by', ${NAME}, 'at', l.written_at)
          order by l.written_at), '[]')
        from (select * from care_messages where contribution_id = v.contribution_id
          order by written_at desc limit 30) l
        join members m on m.id = l.written_by) as messages,
      (select json_build_object('dueAt', f.due_at, 'by', ${NAME})
        from care_follow_ups f join members m on m.id = f.set_by where f.review_id = v.id) as "followUp"
    from reviews v where v.id = ${reviewId}`,
  );
  return row ?? { steps: [], notes: [], messages: [], followUp: null };
}

const NAME = sql`coalesce(m.name, 'A colleague')`;
