import { type SQL, sql } from "drizzle-orm";

/**
 * Whether the sanction `s` counts at a moment: it has neither ended nor been lifted, and of warnings only what is
 * unread. It ends by itself, since it is asked for whenever something is sent.
 */
export function countsAt(now: Date): SQL {
  return sql`(s.ends_at is null or s.ends_at > ${now.toISOString()}::timestamptz)
    and not exists (select 1 from sanction_liftings l where l.sanction_id = s.id)
    and (s.kind <> 'warn' or not exists (select 1 from sanction_readings r where r.sanction_id = s.id))`;
}
