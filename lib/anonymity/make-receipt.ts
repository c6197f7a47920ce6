import { hkdfSync, randomBytes } from "node:crypto";
import { PLACES } from "./places";
import type { Receipt } from "./views";

/** Bytes drawn for each word, so that no word is likelier than another by more than 1 in 2^52. */
const DRAWN = 8;

/**
 * Makes six words out of 32 random bytes. The same seed makes the same words, so that an answer which was
 * lost on its way can be given again without anything having been kept.
 */
export function makeReceipt(seed: Uint8Array = randomBytes(32)): Receipt {
  const drawn = new DataView(hkdfSync("sha256", seed, "", "afterword/receipt", PLACES.length * DRAWN));
  return PLACES.map((list, place) => {
    const word = list[Number(drawn.getBigUint64(place * DRAWN) % BigInt(list.length))];
    if (word === undefined) throw new Error("A list of words is empty.");
    return word;
  });
}
