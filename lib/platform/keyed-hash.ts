import { createHmac } from "node:crypto";
import { deriveKey } from "./derive-key";

/**
 * HMAC-SHA-256 under the purpose's key, 32 bytes. Whoever has the database alone can neither compute it nor try out
 * values; the same value under two purposes can't be matched.
 */
export function keyedHash(purpose: string, value: string | Uint8Array): Buffer {
  return createHmac("sha256", deriveKey(`hash/${purpose}`))
    .update(value)
    .digest();
}
