import { keyedHash } from "@/lib/platform/keyed-hash";

/** Shorter texts ("Thank you.") repeat by themselves and prove nothing. */
const SHORTEST = 24;

/** A keyed fingerprint of the words alone, whatever their case, spacing and punctuation; none for short texts. */
export function textKey(body: string): Buffer | null {
  const words = body
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words.length < SHORTEST ? null : keyedHash("text-key", words);
}
