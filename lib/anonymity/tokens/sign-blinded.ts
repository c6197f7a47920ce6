import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { Refusal } from "@/lib/platform/refusal";
import { toBase64url } from "./base64url";
import type { EpochKeys } from "./epoch-keys";
import type { Epoch } from "./epochs";
import type { DrawnView } from "./views";

/**
 * Evaluates blinded elements under a week's key, with one proof for all of them.
 * @throws Refusal `malformed` for what is no element of the group, or its identity
 */
export function signBlinded(
  key: Epoch,
  { secretKey, publicKey }: EpochKeys,
  blinded: Uint8Array[],
): DrawnView {
  try {
    const signed = ristretto255_oprf.voprf.blindEvaluateBatch(secretKey, publicKey, blinded);
    return { key, evaluated: signed.evaluated.map(toBase64url), proof: toBase64url(signed.proof) };
  } catch {
    throw new Refusal("malformed");
  }
}
