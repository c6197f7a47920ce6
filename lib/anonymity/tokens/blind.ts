import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { fromBase64url, toBase64url } from "./base64url";
import type { Epoch } from "./epochs";
import { ELEMENT_BYTES, NONCE_BYTES, PROOF_BYTES } from "./messages";
import type { DrawnView, PublishedKey } from "./views";

const { voprf } = ristretto255_oprf;

/** A token: a random number that nobody else has seen, and what the server made of it without seeing it. */
export type Token = {
  key: Epoch;
  /** 32 and 64 bytes, base64url. */
  nonce: string;
  output: string;
  /** The day it was drawn, and the last on which it counts. */
  day: string;
  to: string;
};

/** Nonces that are ready to be sent blinded; nothing of it but `blinded` leaves the device. */
export type Prepared = { input: Uint8Array; blind: Uint8Array; blinded: Uint8Array }[];

/** Makes so many nonces, and blinds each. */
export function prepareDraw(n: number): Prepared {
  return Array.from({ length: n }, () => {
    const input = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    return { input, ...voprf.blind(input) };
  });
}

/** What is sent to `POST /api/anon/draw`. */
export function drawBody(key: Epoch, prepared: Prepared): string {
  return JSON.stringify({ v: 1, key, blinded: prepared.map(({ blinded }) => toBase64url(blinded)) });
}

/**
 * Checks the proof under the published key, and unblinds. Undefined for anything that isn't proven to come from just
 * that key: under a key of their own, somebody's tokens could be told from everybody else's.
 */
export function finishDraw(
  prepared: Prepared,
  published: PublishedKey,
  drawn: DrawnView,
  today: string,
): Token[] | undefined {
  const publicKey = fromBase64url(published.public, ELEMENT_BYTES);
  const proof = fromBase64url(drawn.proof, PROOF_BYTES);
  const items = prepared.flatMap((one, n) => {
    const evaluated = fromBase64url(drawn.evaluated[n] ?? "", ELEMENT_BYTES);
    return evaluated ? [{ ...one, evaluated }] : [];
  });
  if (!publicKey || !proof || drawn.key !== published.key) return undefined;
  if (items.length !== prepared.length || drawn.evaluated.length !== prepared.length) return undefined;
  try {
    const outputs = voprf.finalizeBatch(items, publicKey, proof);
    return outputs.map((output, n) => ({
      key: published.key,
      nonce: toBase64url(items[n]?.input ?? new Uint8Array()),
      output: toBase64url(output),
      day: today,
      to: published.to,
    }));
  } catch {
    return undefined;
  }
}
