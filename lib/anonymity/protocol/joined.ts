const text = new TextEncoder();

/**
 * Texts (as UTF-8) and bytes, one after the other. Whoever builds a message of it gives every part but the last a length
 * or an ending of its own, so that two different messages are never the same bytes.
 */
export function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const bytes = parts.map((part) => (typeof part === "string" ? text.encode(part) : part));
  const message = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    message.set(part, at);
    at += part.length;
  }
  return message;
}

/** The SHA-256 of the parts, 32 bytes. */
export async function sha256(...parts: readonly (string | Uint8Array)[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
}
