import { hkdfSync } from "node:crypto";
import { deriveKey } from "@/lib/platform/derive-key";

/** How many nameless contributions one account can hold at a time. */
const OWNER_SLOTS = 256;

/** The length of a tag, in bytes. */
const TAG = 32;

/**
 * The tags under which a member's nameless contributions may stand, one for each slot: the output of HKDF (RFC 5869,
 * SHA-512) under our key with the member as its context, cut into pieces. Without the key no two of them can be told
 * to belong together, or to anyone; with it, their writer finds them.
 */
export function ownerTags(memberId: string): Buffer[] {
  const stream = hkdfSync("sha512", deriveKey("hash/owner-tag"), "", memberId, OWNER_SLOTS * TAG);
  return Array.from({ length: OWNER_SLOTS }, (_, slot) => Buffer.from(stream, slot * TAG, TAG));
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
