import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How a body is sent: as it is, or compressed. */
export type Encoding = "br" | "gzip" | "identity";

const known = new Map<string, Encoding>();

/** The best encoding this `Accept-Encoding` allows. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return "identity";
  const found = known.get(accept);
  if (found) return found;
  const chosen = parse(accept);
  // Browsers send a handful of different ones; whoever makes up more gets no place here.
  if (known.size < 100) known.set(accept, chosen);
  return chosen;
}

function parse(accept: string): Encoding {
  const allowed = new Set<string>();
  for (const part of accept.toLowerCase().split(",")) {
    const [name = "", ...params] = part.split(";").map((text) => text.trim());
    if (!params.some((param) => /^q=0(\.0*)?$/.test(param))) allowed.add(name);
  }
  if (allowed.has("br")) return "br";
  return allowed.has("gzip") ? "gzip" : "identity";
}

/** Whether a body of this type gets smaller. */
export function isCompressible(type: string): boolean {
  return /^(text\/|application\/(json|javascript|xml|manifest\+json|[a-z.]+\+(json|xml))|image\/svg\+xml)/.test(
    type,
  );
}

/** Brotli of a finished body; quality 5 is where time and size meet, 9 is for what is kept for long. */
export function toBrotli(body: Buffer, quality: number): Promise<Buffer> {
  return promisify(brotliCompress)(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/** Gzip of a finished body. */
export function toGzip(body: Buffer, level = 6): Promise<Buffer> {
  return promisify(gzip)(body, { level });
}
