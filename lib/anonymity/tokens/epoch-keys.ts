import { hkdfSync } from "node:crypto";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { env } from "@/lib/platform/env";
import type { Epoch } from "./epochs";
import { keyInfo } from "./messages";

/** A scalar and its public element, 32 bytes each. */
export type EpochKeys = { secretKey: Uint8Array; publicKey: Uint8Array };

const derived = new Map<Epoch, EpochKeys>();

/**
 * The keys of an epoch: DeriveKeyPair of RFC 9497 3.2.1 with a seed of 32 bytes that HKDF-SHA-256 makes of ANON_SEED.
 * The scalar is only ever in this process's memory; the seed is all that there is to keep.
 */
export function epochKeys(epoch: Epoch): EpochKeys {
  const known = derived.get(epoch);
  if (known) return known;
  const { ANON_SEED, AUTH_URL } = env();
  const seed = new Uint8Array(hkdfSync("sha256", ANON_SEED, "", "anon/v1|seed", 32));
  const keys = ristretto255_oprf.voprf.deriveKeyPair(seed, keyInfo(new URL(AUTH_URL).origin, epoch));
  derived.set(epoch, keys);
  return keys;
}
