import { ristretto255_oprf } from "@noble/curves/ed25519.js";

const { voprf } = ristretto255_oprf;

/**
 * A token's output, 64 bytes: Evaluate of RFC 9497 3.3.2, as only the key's holder can. The library has it and leaves
 * it out of its types, so it is asked for by name; the RFC's vectors are a test of this.
 */
export function evaluate(secretKey: Uint8Array, nonce: Uint8Array): Uint8Array {
  const output: unknown =
    "evaluate" in voprf && typeof voprf.evaluate === "function" && voprf.evaluate(secretKey, nonce);
  if (output instanceof Uint8Array) return output;
  throw new Error("This version of @noble/curves evaluates no tokens.");
}
