import type { Actor } from "@/lib/identity/actor";
import type { Contribution } from "./state/contribution";
import { ownerTags } from "./state/owner-tags";

/** Whom screening may count the history of: the member who writes it, and nobody where it has a receipt. */
export function writerOf(
  actor: Actor,
  contribution: Contribution,
): { memberId: string; tags: Buffer[] } | null {
  if (actor.kind !== "member" || contribution.bylineKind === "receipt") return null;
  return { memberId: actor.id, tags: ownerTags(actor.id) };
}
