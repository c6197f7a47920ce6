import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/identity/actor";
import { canSeeQueue } from "../policy";

/** Whether words are kept from the viewer: they were read as a crisis, as the condition says, and that is not theirs to see. */
export function keptFrom(actor: Actor, readAsCrisis: SQL): SQL {
  return canSeeQueue(actor, "crisis").allowed ? sql`false` : sql`coalesce(${readAsCrisis}, false)`;
}

/** Whether a contribution was read as a crisis last. */
export function readAsCrisis(contributionId: SQL): SQL {
  return sql`(select v.queue = 'crisis' from reviews v where v.contribution_id = ${contributionId}
    order by v.opened_at desc limit 1)`;
}
