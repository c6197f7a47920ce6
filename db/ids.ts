import { randomUUID } from "node:crypto";

/** A time-ordered id (UUID v7, RFC 9562 5.7). For things whose order is no secret. */
export function newId(now: Date | number = Date.now()): string {
  const moment = Number(now).toString(16).padStart(12, "0");
  // A random UUID's last 74 bits; Node draws those from a store, which is quicker than asking the system each time.
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${randomUUID().slice(15)}`;
}

function spell(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A random id (UUID v4) for anything anonymous: it must not tell when, or beside what, it was made. */
export function newRandomId(): string {
  return randomUUID();
}

/** The random-looking id (UUID v4) that 16 or more bytes of a keyed hash make. */
export function idFrom(hash: Uint8Array): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return spell(bytes);
}
