import { fromBase64url } from "../tokens/base64url";
import { HASH_BYTES } from "../tokens/messages";
import { joined, sha256 } from "./joined";
import type { Letterbox } from "./views";

/** Bytes of a letterbox's salt: 16 random ones, then when it runs out, in seconds since 1970 (u32, big endian). */
export const SALT_BYTES = 20;

/** How many numbers are tried at once, between which the page goes on living. */
const SLICE = 1_024;

/** A salt that runs out at this moment. */
export function makeSalt(expires: Date): Uint8Array<ArrayBuffer> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  new DataView(salt.buffer).setUint32(SALT_BYTES - 4, Math.floor(expires.getTime() / 1000));
  return salt;
}

/** When a salt runs out. */
export function saltExpires(salt: Uint8Array): Date {
  const { buffer, byteOffset } = salt;
  return new Date(new DataView(buffer, byteOffset).getUint32(SALT_BYTES - 4) * 1000);
}

/** What is to be found again: the SHA-256 of the salt and a number in decimal. */
export function challengeOf(salt: Uint8Array, number: number): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(salt, String(number));
}

/** What the letterbox's key signs (HMAC-SHA-256): just this challenge, so that who brings the number needn't bring it. */
export function letterboxMessage(salt: Uint8Array, challenge: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined("anon/v1|letterbox|", salt, challenge);
}

/** What is hashed to know a salt again once it is spent. */
export function workNullifierMessage(salt: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined("anon/v1|work|", salt);
}

/**
 * Tries one number after the other: on average half of them, some seconds of a phone. Undefined where none fits.
 * `onSlice` hears how much of the whole has been tried, from 0 to 1.
 */
export async function solveWork(
  { salt, challenge, most }: Pick<Letterbox, "salt" | "challenge" | "most">,
  onSlice?: (tried: number) => void,
): Promise<number | undefined> {
  const salted = fromBase64url(salt, SALT_BYTES);
  const wanted = fromBase64url(challenge, HASH_BYTES);
  if (!salted || !wanted) return undefined;
  for (let from = 0; from <= most; from += SLICE) {
    onSlice?.(from / most);
    // Digests leave a page no breath of their own.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const numbers = Array.from({ length: Math.min(SLICE, most + 1 - from) }, (_, n) => from + n);
    const tried = await Promise.all(numbers.map((number) => challengeOf(salted, number)));
    const found = tried.findIndex((hash) => hash.every((byte, n) => byte === wanted[n]));
    if (found >= 0) return from + found;
  }
  return undefined;
}

/** The header `Anon-Work`. */
export function workHeader(
  { salt, signature }: Pick<Letterbox, "salt" | "signature">,
  number: number,
): string {
  return `v1.${salt}.${number}.${signature}`;
}
