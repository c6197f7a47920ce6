import { createHmac, randomBytes } from "node:crypto";

/**
 * The header by which the web server names a caller to the application. The server strips it from what arrives and
 * sets it anew, so that nothing in here ever sees a network address.
 */
export const CALLER_HEADER = "x-afterword-caller";

const day = 24 * 60 * 60 * 1000;
let key = { day: 0, bytes: randomBytes(32) };

/**
 * A name for a network address that lasts one UTC day: HMAC-SHA-256 under a key that is only ever in this process's
 * memory and is thrown away with the day, so that afterwards nobody can tell which address it was, we included.
 * Of an IPv6 address the network (/64) counts, since one line has all of it.
 */
export function nameCaller(address: string, now: Date): string {
  const today = Math.floor(now.getTime() / day);
  if (key.day !== today) key = { day: today, bytes: randomBytes(32) };
  return createHmac("sha256", key.bytes).update(networkOf(address)).digest("base64url").slice(0, 22);
}

function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!mapped.includes(":")) return mapped;
  const [head = "", tail] = mapped.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}
