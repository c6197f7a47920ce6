import { z } from "zod";
import { fromBase64url } from "./base64url";
import { EPOCH } from "./epochs";
import { DRAWN_A_DAY, ELEMENT_BYTES, HASH_BYTES, NONCE_BYTES } from "./messages";

/** Exactly so many bytes, as base64url. */
export const bytesOf = (length: number) =>
  z.string().transform((text, ctx): Uint8Array => {
    const bytes = fromBase64url(text, length);
    if (bytes) return bytes;
    ctx.addIssue({ code: "custom", message: `Not ${length} bytes.` });
    return z.NEVER;
  });

/** What a client sends to draw: blinded elements, of which the server learns nothing. */
export const DrawInput = z.strictObject({
  v: z.literal(1),
  key: z.string().regex(EPOCH),
  blinded: z.array(bytesOf(ELEMENT_BYTES)).min(1).max(DRAWN_A_DAY),
});
export type DrawInput = z.output<typeof DrawInput>;

/** A token as it is spent. */
export const TokenInput = z.object({
  key: z.string().regex(EPOCH),
  nonce: bytesOf(NONCE_BYTES),
  mac: bytesOf(HASH_BYTES),
});
export type TokenInput = z.output<typeof TokenInput>;
