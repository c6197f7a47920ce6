import type { IncomingMessage } from "node:http";

/** Why a request is turned away at the door: a status, and a sentence for whoever sent it. */
export type Refused = { status: number; sentence: string };

const megabyte = 1024 * 1024;

/** How much a request may bring, in bytes, by the beginning of its path; the first that fits counts. */
const limits = [
  { path: "/admin", bytes: 32 * megabyte },
  { path: "/", bytes: megabyte },
];

/**
 * What is refused before anything reads it: writes from other sites, and bodies that are too long.
 * `origins` are those this server is reached by.
 */
export function checkRequest(req: IncomingMessage, origins: ReadonlySet<string>): Refused | undefined {
  if (req.method === "GET" || req.method === "HEAD") return undefined;
  if (!isSameOrigin(req, origins)) {
    return { status: 403, sentence: "This came from another site, so nothing was done." };
  }
  if (req.headers["transfer-encoding"] !== undefined) {
    return { status: 411, sentence: "Say how long it is (Content-Length), and send it again." };
  }
  const limit = limits.find(({ path }) => req.url?.startsWith(path))?.bytes ?? megabyte;
  if (Number(req.headers["content-length"] ?? 0) > limit) {
    return { status: 413, sentence: `That is too long: at most ${limit / megabyte} MB can be sent at once.` };
  }
  return undefined;
}

/**
 * Browsers name the origin of every write. Where a page's referrer policy hides it ("null") or an old one leaves it
 * out, they still say whether it is the same site; then our own name must be in the address as well, since a foreign
 * name that was pointed at this machine is "same-origin" with itself.
 */
function isSameOrigin(req: IncomingMessage, origins: ReadonlySet<string>): boolean {
  const { origin, host } = req.headers;
  if (origin !== undefined && origin !== "null") return origins.has(origin);
  const ours = [...origins].some((known) => new URL(known).host === host);
  return ours && req.headers["sec-fetch-site"] === "same-origin";
}

/** The origins this server is reached by: its public one, and on this machine the names of this machine. */
export function knownOrigins(publicOrigin: string, port: number, loopback: boolean): Set<string> {
  const local = ["localhost", "127.0.0.1", "[::1]"].map((name) => `http://${name}:${port}`);
  return new Set([new URL(publicOrigin).origin, ...(loopback ? local : [])]);
}
