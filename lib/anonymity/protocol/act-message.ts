import { joined, sha256 } from "./joined";
import type { Act } from "./views";

/** An act as it is signed: of which receipt, the how manieth, with what. */
export type SignedAct = {
  loc: Uint8Array;
  act: Act;
  /** Rises with every act of a receipt, by any amount; at most 2^32 − 1. */
  seq: number;
  /** JSON text, exactly as it is sent. */
  body: string;
};

/** The largest `seq`. */
export const LAST_SEQ = 0xffff_ffff;

/** The bytes under an act's signature. */
export async function actMessage({ loc, act, seq, body }: SignedAct): Promise<Uint8Array<ArrayBuffer>> {
  const counted = new Uint8Array(4);
  new DataView(counted.buffer).setUint32(0, seq);
  return joined("anon/v1|act|", act, "|", await sha256(loc), counted, await sha256(body));
}
