import { hkdfSync } from "node:crypto";
import { env } from "./env";

const derived = new Map<string, Buffer>();

/** A 256-bit key of its own for each purpose, from AFTERWORD_KEY by HKDF-SHA-256 (RFC 5869). */
export function deriveKey(purpose: string): Buffer {
  const known = derived.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", env().AFTERWORD_KEY, "", `afterword/${purpose}`, 32));
  derived.set(purpose, key);
  return key;
}
