import { type SQL, sql } from "drizzle-orm";
import { ownerTags } from "@/lib/contributions/state/owner-tags";
import type { Actor } from "@/lib/identity/actor";

/**
 * Whether the viewer wrote the contribution `c`, under a name or nameless. Compared inside the database, so that
 * neither an account nor a tag leaves it.
 */
export function writtenByViewer(actor: Actor): SQL {
  if (actor.kind !== "member") return sql`false`;
  return sql`coalesce(c.member_id = ${actor.id}::uuid, c.owner_tag = any(${sql.param(ownerTags(actor.id))}::bytea[]), false)`;
}
