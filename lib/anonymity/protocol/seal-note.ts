import { x25519 } from "@noble/curves/ed25519.js";
import { joined } from "./joined";

const VERSION = 1;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + KEY_BYTES + IV_BYTES;

/**
 * Seals a text so that only the receipt with this X25519 public key opens it: version (1) ‖ ephemeral public key (32) ‖
 * iv (12) ‖ AES-256-GCM.
 * @throws Error for a public key of small order, under which anybody could read it
 */
export async function sealNote(note: string, recipient: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { secretKey, publicKey } = x25519.keygen();
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await noteKey(x25519.getSharedSecret(secretKey, recipient), publicKey, recipient, "encrypt");
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, joined(note));
  return joined(Uint8Array.of(VERSION), publicKey, iv, new Uint8Array(sealed));
}

/** Opens it with the receipt's X25519 secret; undefined for what isn't sealed to it, or was changed. */
export async function openNote(sealed: Uint8Array, secret: Uint8Array): Promise<string | undefined> {
  if (sealed[0] !== VERSION || sealed.length < HEAD_BYTES + TAG_BYTES) return undefined;
  const ephemeral = sealed.slice(1, 1 + KEY_BYTES);
  const iv = sealed.slice(1 + KEY_BYTES, HEAD_BYTES);
  try {
    const shared = x25519.getSharedSecret(secret, ephemeral);
    const key = await noteKey(shared, ephemeral, x25519.getPublicKey(secret), "decrypt");
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed.slice(HEAD_BYTES));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(opened);
  } catch {
    return undefined;
  }
}

async function noteKey(
  shared: Uint8Array,
  ephemeral: Uint8Array,
  recipient: Uint8Array,
  use: "encrypt" | "decrypt",
): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey("raw", joined(shared), "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: joined(ephemeral, recipient), info: joined("anon/v1|note") },
    secret,
    { name: "AES-GCM", length: 256 },
    false,
    [use],
  );
}
