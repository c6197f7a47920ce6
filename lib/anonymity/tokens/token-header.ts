import { fromBase64url, toBase64url } from "./base64url";
import type { Token } from "./blind";
import { askMessage, OUTPUT_BYTES } from "./messages";

/**
 * The header `Anon-Token` with which a token is spent on just this body: seen on its way it fits no other.
 * Needs Web Crypto, so https or localhost.
 */
export async function tokenHeader(token: Token, body: Uint8Array<ArrayBuffer>): Promise<string> {
  const output = fromBase64url(token.output, OUTPUT_BYTES);
  if (!output) throw new Error("This is no token.");
  const { subtle } = crypto;
  const hash = new Uint8Array(await subtle.digest("SHA-256", body));
  const key = await subtle.importKey("raw", output, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const mac = new Uint8Array(await subtle.sign("HMAC", key, askMessage(hash)));
  return `v1.${token.key}.${token.nonce}.${toBase64url(mac)}`;
}
