import { keyedHash } from "@/lib/platform/keyed-hash";
import { readReference, spellReference } from "@/lib/platform/reference";

/**
 * The reference of a notice, by which its notifier asks what came of it: made from its id under our key, so that it
 * is stored nowhere and a letter can still name it.
 */
export function referenceOf(noticeId: string): string {
  return spellReference(keyedHash("notice", noticeId));
}

/** How a reference is looked for, as it was given out or as it was typed. */
export function referenceHash(reference: string): Buffer {
  return keyedHash("notice-reference", readReference(reference));
}
