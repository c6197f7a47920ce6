import { createHash } from "node:crypto";

/** What the database keeps of a locator: its SHA-256, 32 bytes. Whoever has a copy of that finds nothing by it. */
export function locatorHash(loc: Uint8Array): Buffer {
  return createHash("sha256").update(loc).digest();
}
