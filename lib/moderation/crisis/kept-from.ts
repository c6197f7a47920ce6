import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/identity/actor";
import { canSeeQueue } from "../policy";

/** Whether words are kept from the viewer: they were read as a crisis, as the condition says, and that is not theirs to see. */
export function keptFrom(actor: Actor, readAsCrisis: SQL): SQL {
  return canSeeQueue(actor, "crisis").allowed ? sql`false` : sql`coalesce(${readAsCrisis}, false)`;
}
