import { ed25519 } from "@noble/curves/ed25519.js";
import { fromBase64url, toBase64url } from "../tokens/base64url";
import { actMessage, type SignedAct } from "./act-message";

/** Bytes of a signature. */
export const SIGNATURE_BYTES = 64;

/** Signs an act with a receipt's secret seed; the signature in base64url. The same act has always the same one. */
export async function signAct(sign: Uint8Array, act: SignedAct): Promise<string> {
  return toBase64url(ed25519.sign(await actMessage(act), sign));
}

/** Whether it was signed by who holds the receipt with this public key. */
export async function isSigned(pub: Uint8Array, act: SignedAct, signature: string): Promise<boolean> {
  const bytes = fromBase64url(signature, SIGNATURE_BYTES);
  if (!bytes) return false;
  const message = await actMessage(act);
  try {
    return ed25519.verify(bytes, message, pub, { zip215: false });
  } catch {
    return false;
  }
}
