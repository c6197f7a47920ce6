import { toBase64url } from "../tokens/base64url";
import { joined } from "./joined";

/** What a receipt's words become, each 32 bytes. None of it is in a request but the locator. */
export type ReceiptKeys = {
  /** Finds the thread. The server keeps its SHA-256. */
  loc: Uint8Array<ArrayBuffer>;
  /** The secret seed of Ed25519, for signing acts. */
  sign: Uint8Array<ArrayBuffer>;
  /** The secret key of X25519, for opening what is sealed to the asker. */
  seal: Uint8Array<ArrayBuffer>;
};

/** Makes a guess at a receipt cost what a guess at a password should. */
export const ITERATIONS = 600_000;

const text = new TextEncoder();

/**
 * Words to keys: PBKDF2, then HKDF for each use. `origin` is that of the site, such as "https://example.org", so that
 * the same words elsewhere are other keys. Takes about half a second on a laptop and some seconds on an old phone.
 */
export async function deriveReceipt(words: readonly string[], origin: string): Promise<ReceiptKeys> {
  const { subtle } = crypto;
  const receipt = text.encode(words.join(" ").normalize("NFKC"));
  const secret = await subtle.importKey("raw", receipt, "PBKDF2", false, ["deriveBits"]);
  const salt = joined("anon/v1|", origin, "|receipt");
  const stretched = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ITERATIONS };
  const root = await subtle.importKey("raw", await subtle.deriveBits(stretched, secret, 256), "HKDF", false, [
    "deriveBits",
  ]);
  const expand = async (use: string) => {
    const info = joined("anon/v1|", use);
    const params = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
    return new Uint8Array(await subtle.deriveBits(params, root, 256));
  };
  const [loc, sign, seal] = await Promise.all([expand("loc"), expand("sign"), expand("seal")]);
  return { loc, sign, seal };
}

/** What is sent with a question, in base64url: the locator and the two public keys. */
export async function receiptParts(keys: ReceiptKeys): Promise<{ loc: string; pub: string; seal: string }> {
  const { ed25519, x25519 } = await import("@noble/curves/ed25519.js");
  return {
    loc: toBase64url(keys.loc),
    pub: toBase64url(ed25519.getPublicKey(keys.sign)),
    seal: toBase64url(x25519.getPublicKey(keys.seal)),
  };
}
