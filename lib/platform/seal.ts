import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deriveKey } from "./derive-key";

const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a short text with a key that is not in the database: AES-256-GCM, as iv (12 bytes), tag (16), ciphertext.
 * `aad` names the row it belongs to, so that a sealed value moved to another row no longer opens.
 */
export function seal(purpose: string, plaintext: string, aad: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(`seal/${purpose}`), iv);
  cipher.setAAD(Buffer.from(aad));
  const body = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Opens what `seal` closed. Throws where the key, the purpose, the row or a bit is another. */
export function unseal(purpose: string, sealed: Uint8Array, aad: string): string {
  const iv = sealed.subarray(0, ivBytes);
  const tag = sealed.subarray(ivBytes, ivBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", deriveKey(`seal/${purpose}`), iv, {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(tag);
  const body = sealed.subarray(ivBytes + tagBytes);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}
