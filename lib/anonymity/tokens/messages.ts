import { joined } from "../protocol/joined";
import type { Epoch } from "./epochs";

/** Lengths in bytes: of a token's nonce, a group element, the proof of a draw, what is hashed, what a token is worth. */
export const NONCE_BYTES = 32;
export const ELEMENT_BYTES = 32;
export const PROOF_BYTES = 64;
export const HASH_BYTES = 32;
export const OUTPUT_BYTES = 64;

/** How many tokens a member may draw in a day. */
export const DRAWN_A_DAY = 2;

const text = new TextEncoder();

/** `info` of RFC 9497 3.2.1 for an epoch's key: what parts the keys of two sites, or two weeks, under one seed. */
export function keyInfo(origin: string, epoch: Epoch): Uint8Array<ArrayBuffer> {
  return text.encode(`anon/v1|${origin}|${epoch}`);
}

/** What a token MACs: that it is for asking, and the SHA-256 of the body that it is sent with. */
export function askMessage(bodyHash: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined("anon/v1|ask|", bodyHash);
}

/** What is hashed to know a token again once it is spent. */
export function nullifierMessage(nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined("anon/v1|nul|", nonce);
}

/** What is hashed for an entry of the key log, so that whoever knows the newest knows all of them. */
export function logMessage(entry: {
  previous: Uint8Array;
  key: Epoch;
  day: string;
  publicKey: Uint8Array;
}): Uint8Array<ArrayBuffer> {
  return joined("anon/v1|log|", entry.previous, entry.key, entry.day, entry.publicKey);
}

/** What the first entry of the log follows. */
export const NOTHING_BEFORE = new Uint8Array(HASH_BYTES);
