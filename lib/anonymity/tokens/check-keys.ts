import { fromBase64url, toBase64url } from "./base64url";
import { EPOCH, epochOf, mondayOf, spanFrom } from "./epochs";
import { ELEMENT_BYTES, HASH_BYTES, logMessage, NOTHING_BEFORE } from "./messages";
import type { PublishedKey } from "./views";

/**
 * Reads the key document as a browser does that trusts nobody: every entry is a week with its own days, later than the
 * one before, and holds its hash; and `head`, the newest hash that was seen before, is still among them. So no key that
 * was ever seen here can be another now, nor be left out. Undefined for a document that isn't so.
 */
export async function checkKeys(document: unknown, head?: string): Promise<PublishedKey[] | undefined> {
  if (!isRecord(document) || document.v !== 1 || !Array.isArray(document.keys)) return undefined;
  const given: unknown[] = document.keys;
  const keys = given.filter(isPublishedKey);
  if (keys.length !== given.length) return undefined;
  let before = { key: "", hash: toBase64url(NOTHING_BEFORE) };
  for (const entry of keys) {
    if (entry.key <= before.key || entry.previous !== before.hash) return undefined;
    if (!hasItsDays(entry) || entry.hash !== (await hashOf(entry))) return undefined;
    before = entry;
  }
  return head === undefined || keys.some(({ hash }) => hash === head) ? keys : undefined;
}

/** The key that signs on this day. */
export function signingKey(keys: readonly PublishedKey[], day: string): PublishedKey | undefined {
  return keys.find(({ from, until }) => from <= day && day <= until);
}

function hasItsDays({ key, from, until, to }: PublishedKey): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || Number.isNaN(Date.parse(from))) return false;
  const span = spanFrom(from);
  return mondayOf(from) === from && epochOf(from) === key && span.until === until && span.to === to;
}

async function hashOf(entry: PublishedKey): Promise<string | undefined> {
  const previous = fromBase64url(entry.previous, HASH_BYTES);
  const publicKey = fromBase64url(entry.public, ELEMENT_BYTES);
  if (!previous || !publicKey) return undefined;
  const { key, day } = entry;
  return toBase64url(
    new Uint8Array(await crypto.subtle.digest("SHA-256", logMessage({ previous, key, day, publicKey }))),
  );
}

const TEXTS = ["key", "public", "from", "until", "to", "day", "previous", "hash"] as const;

function isPublishedKey(value: unknown): value is PublishedKey {
  if (!isRecord(value) || TEXTS.some((name) => typeof value[name] !== "string")) return false;
  return (value.drew === null || typeof value.drew === "number") && EPOCH.test(String(value.key));
}

/** Whether something is an object of which anything may be asked. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
