import type { ServerResponse } from "node:http";
import type { Asked } from "./asked";
import { correctCacheControl } from "./cache-control";
import { isCompressible, toBrotli, toGzip } from "./encoding";
import type { Treatment } from "./intercept";
import { barePolicy, hashScripts, pagePolicy, type Site } from "./policy";

/**
 * How an answer of Next's is sent on: a page is gathered whole, so that the hashes of its scripts can stand in its
 * head; anything else that gets smaller is compressed as it comes; streams of events are left alone.
 */
export function treat(asked: Asked, res: ServerResponse, site: Site): Treatment {
  const type = typeOf(res);
  if (isPage(type) && !asked.head)
    return { kind: "hold", finish: (body) => void sendHeld(asked, res, site, body) };
  setPolicy(res, isPage(type) ? pagePolicy(site, asked.path, []) : barePolicy);
  if (asked.head || !mayShrink(res, type)) return { kind: "pass" };
  res.appendHeader("vary", "accept-encoding");
  return asked.encoding === "identity" ? { kind: "pass" } : { kind: "gzip" };
}

/** Sends a body that was gathered whole: for one reader, so compressed quickly. */
export async function sendHeld(asked: Asked, res: ServerResponse, site: Site, body: Buffer): Promise<void> {
  const type = typeOf(res);
  setCacheControl(res, asked.path);
  setPolicy(res, isPage(type) ? pagePolicyOf(site, asked.path, body) : barePolicy);
  let sent = body;
  if (!asked.head && body.length > 0 && mayShrink(res, type)) {
    res.appendHeader("vary", "accept-encoding");
    if (asked.encoding !== "identity") res.setHeader("content-encoding", asked.encoding);
    if (asked.encoding === "br") sent = await toBrotli(body, 3);
    if (asked.encoding === "gzip") sent = await toGzip(body, 4);
  }
  if (!asked.head) {
    res.removeHeader("transfer-encoding");
    res.setHeader("content-length", sent.length);
  }
  res.end(asked.head ? undefined : sent);
}

export function typeOf(res: ServerResponse): string {
  return String(res.getHeader("content-type") ?? "");
}

/** Whether an answer of this type is a page. */
export function isPage(type: string): boolean {
  return type.startsWith("text/html");
}

/** The policy of one finished page. */
export function pagePolicyOf(site: Site, path: string, body: Buffer): string {
  return pagePolicy(site, path, hashScripts(body.toString("utf8")));
}

function setCacheControl(res: ServerResponse, path: string): void {
  const corrected = correctCacheControl(path, String(res.getHeader("cache-control") ?? ""));
  if (corrected) res.setHeader("cache-control", corrected);
}

function setPolicy(res: ServerResponse, policy: string): void {
  if (!res.hasHeader("content-security-policy")) res.setHeader("content-security-policy", policy);
}

function mayShrink(res: ServerResponse, type: string): boolean {
  if (!isCompressible(type) || type.startsWith("text/event-stream") || res.hasHeader("content-encoding"))
    return false;
  if (res.statusCode === 204 || res.statusCode === 304) return false;
  if (String(res.getHeader("cache-control")).includes("no-transform")) return false;
  return Number(res.getHeader("content-length") ?? 1024) >= 1024;
}
