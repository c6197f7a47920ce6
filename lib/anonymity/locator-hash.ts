import { keyedHash } from "@/lib/platform/keyed-hash";
import type { Receipt } from "./views";

/**
 * What the database keeps of a receipt: a keyed hash of its words, so that a copy of the database alone
 * opens nothing. The one place that knows how words become a locator.
 */
export function locatorHash(receipt: Receipt): Buffer {
  return keyedHash("receipt", receipt.join(" "));
}
