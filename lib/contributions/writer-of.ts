import type { Actor } from "@/lib/identity/actor";
import type { Writer } from "@/lib/moderation/screening/gather-facts";
import { ownerTags } from "./state/owner-tags";

/** Whom screening may count the history of: the member who writes it, and nobody where it has a receipt. */
export function writerOf(actor: Actor, receipt: boolean): Writer | null {
  if (actor.kind !== "member" || receipt) return null;
  const { id } = actor;
  return { memberId: id, tags: () => ownerTags(id) };
}
