/** An address as we store and compare it: NFKC, trimmed, lower case. What two people type for one mailbox is one. */
export function normaliseEmail(address: string): string {
  return address.normalize("NFKC").trim().toLowerCase();
}
