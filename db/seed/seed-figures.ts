import { sql } from "drizzle-orm";
import { z } from "zod";
import { newId } from "@/db/ids";
import { doubleReadings } from "@/db/schema/double-readings";
import { READING_VERDICTS } from "@/db/vocabulary";
import { giveDoubleReading } from "@/lib/moderation/double-readings/give-double-reading";
import { keepDays } from "@/lib/moderation/insights/keep-days";
import { writeMonths } from "@/lib/moderation/transparency/write-months";
import { rows } from "@/lib/platform/rows";
import type { Stage } from "./stage";

const DrawnRow = z.object({
  id: z.uuid(),
  decider: z.uuid(),
  byFirst: z.boolean(),
  verdict: z.enum(READING_VERDICTS),
  rule: z.number().nullable(),
  at: z.coerce.date(),
});

const HOUR = 3_600_000;
/** Every no is drawn, and one yes in so many; of those read one in so many is read otherwise; so many of the newest wait. */
const [EVERY, OTHERWISE, WAITING] = [3, 6, 8];

/**
 * What the nights before the first start would have left: decisions drawn at even distances instead of by chance, most of
 * them read by the other moderator, days that are counted and months that are written.
 */
export async function seedFigures(stage: Stage, now: Date): Promise<void> {
  const { db } = stage;
  const [first, second] = [stage.person("bettina").actor, stage.person("yusuf").actor];
  await db.delete(doubleReadings);
  const decided = await rows(
    db,
    DrawnRow,
    sql`select d.id, d.decided_by as decider, d.decided_by = ${first.id} as "byFirst", d.verdict,
        u.number as rule, d.decided_at as at
      from decisions d join reviews v on v.id = d.review_id join contributions c on c.id = d.contribution_id
      left join rules u on u.id = d.rule_id
      where d.decided_by in (${first.id}, ${second.id}) and v.queue not in ('crisis', 'reported') and c.kind <> 'byline'
        and c.state <> 'withdrawn' and d.verdict in ('approve', 'ask_change', 'reject') and d.state_before = 'held'
        and c.member_id is distinct from ${first.id} and c.member_id is distinct from ${second.id}
        and not exists (select 1 from decisions later where later.undoes = d.id)
        and not exists (select 1 from appeals where contribution_id = c.id)
      order by d.decided_at, d.id`,
  );
  const drawn = decided.filter(({ verdict }, n) => verdict !== "approve" || n % EVERY === 0);
  for (const [n, { id, decider, byFirst, verdict, rule, at }] of drawn.entries()) {
    const readingId = newId(at);
    await db
      .insert(doubleReadings)
      .values({ id: readingId, decisionId: id, firstDecider: decider, drawnAt: at });
    if (n >= drawn.length - WAITING) continue;
    const otherwise = n % OTHERWISE === OTHERWISE - 1;
    const said = otherwise ? (verdict === "approve" ? "reject" : "approve") : verdict;
    await giveDoubleReading(stage.as(byFirst ? "yusuf" : "bettina", new Date(at.getTime() + HOUR)), {
      readingId,
      verdict: said,
      ruleNumber: said === "approve" ? undefined : (rule ?? 1),
    });
  }
  await keepDays(stage.asSystem(now));
  await writeMonths(stage.asSystem(now));
}
