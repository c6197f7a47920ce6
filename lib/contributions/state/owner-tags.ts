import { keyedHash } from "@/lib/platform/keyed-hash";

/** How many nameless contributions one account can hold at a time. */
const OWNER_SLOTS = 256;

/**
 * The tags under which a member's nameless contributions may stand: one keyed hash for each slot. Without
 * the key no two of them can be told to belong together, or to anyone; with it, their writer finds them.
 */
export function ownerTags(memberId: string): Buffer[] {
  return Array.from({ length: OWNER_SLOTS }, (_, slot) => keyedHash("owner-tag", `${memberId}|${slot}`));
}

/** Whether the contribution is the actor's own, nameless ones included. */
export function owns(
  actor: { kind: string; id?: string },
  contribution: { memberId: string | null; ownerTag: Buffer | null },
): boolean {
  if (actor.kind !== "member" || !actor.id) return false;
  if (contribution.memberId) return contribution.memberId === actor.id;
  const { ownerTag } = contribution;
  return ownerTag !== null && ownerTags(actor.id).some((tag) => tag.equals(ownerTag));
}
