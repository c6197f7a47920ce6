import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Asked } from "@/server/door/asked";
import { type Encoding, toBrotli, toGzip } from "@/server/door/encoding";
import type { Shelved } from "./shelf";

/** A finished page: its bytes in each encoding, with headers ready to be sent. */
export type Page = Shelved & { etag: string; variants: Record<Encoding, Variant> };
type Variant = { body: Buffer; etag: string; headers: string[]; unchanged: string[] };
type Headers = [name: string, value: string][];

/** Makes a page once, to be sent many times. With a `quality` (of Brotli) it is compressed as well. */
export async function makePage(body: Buffer, headers: Headers, quality: number | undefined): Promise<Page> {
  const etag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const identity = makeVariant(body, "identity", etag, headers);
  const variants = { identity, br: identity, gzip: identity };
  if (quality !== undefined) {
    const [br, gzip] = await Promise.all([toBrotli(body, quality), toGzip(body)]);
    variants.br = makeVariant(br, "br", etag, headers);
    variants.gzip = makeVariant(gzip, "gzip", etag, headers);
  }
  const bytes = [...new Set(Object.values(variants))].reduce((sum, variant) => sum + weigh(variant), 0);
  return { etag, variants, bytes };
}

function makeVariant(body: Buffer, encoding: Encoding, page: string, headers: Headers): Variant {
  const etag = encoding === "identity" ? `"${page}"` : `"${page}-${encoding}"`;
  const encoded = encoding === "identity" ? [] : ["content-encoding", encoding];
  return {
    body,
    etag,
    headers: [...headers.flat(), "etag", etag, "content-length", String(body.length), ...encoded],
    unchanged: [...headers.filter(([name]) => name !== "content-type").flat(), "etag", etag],
  };
}

function weigh({ body, headers, unchanged }: Variant): number {
  return [...headers, ...unchanged].reduce((sum, text) => sum + text.length, body.length);
}

/** Sends a page, or 304 when the asker has it already. */
export function sendPage(asked: Asked, res: ServerResponse, page: Page): void {
  const variant = page.variants[asked.encoding];
  if (asked.ifNoneMatch !== undefined && matches(asked.ifNoneMatch, variant.etag)) {
    res.writeHead(304, variant.unchanged);
    res.end();
    return;
  }
  res.writeHead(200, variant.headers);
  res.end(asked.head ? undefined : variant.body);
}

/** A proxy may have put `W/` in front; for a 304 it makes no difference (RFC 9110 13.1.2). */
function matches(header: string, etag: string): boolean {
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
