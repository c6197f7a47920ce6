import { createHash } from "node:crypto";

const LONGEST = 80;

/**
 * The part of an address that stands for these words: small letters and digits of any script, parted by
 * hyphens, without the accents of Latin ones. Words without either become a short hash of themselves.
 */
export function slugOf(words: string): string {
  const slug = words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return slug || createHash("sha256").update(words).digest("hex").slice(0, 10);
}

/** The words behind a file's name: without folders, endings and hyphens. */
export function wordsOfFile(name: string): string {
  const base = name.split(/[/\\]/).pop() ?? name;
  return base.replace(/(\.(wxr|md|markdown|html?|xml|txt))+$/i, "").replace(/[-_\s]+/g, " ");
}
