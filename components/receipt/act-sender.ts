import { LAST_SEQ } from "@/lib/anonymity/protocol/act-message";
import { padBody } from "@/lib/anonymity/protocol/pad-body";
import type { Act, ActAnswer, ActBody, ActInputs } from "@/lib/anonymity/protocol/views";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import type { OpenReceipt } from "./open-receipt";
import { type Sent, sendAsNobody, tooLong } from "./send-as-nobody";

/**
 * Acts under a receipt: signed, each after the one before. What may have arrived is sent again as the same bytes, so that
 * a letter back stays one letter.
 */
export class ActSender {
  #seq = 0;
  #unsure: { what: string; body: Uint8Array<ArrayBuffer> } | undefined;

  /** `field` is what is too long where it is. */
  async send<A extends Act>(
    { keys, answer }: Pick<OpenReceipt, "keys" | "answer">,
    act: A,
    input: ActInputs[A],
    field = "text",
  ): Promise<Sent<ActAnswer>> {
    const what = JSON.stringify([act, input]);
    const again = this.#unsure?.what === what ? this.#unsure.body : undefined;
    // Past what may have arrived, too.
    this.#seq = Math.min(Math.max(this.#seq, answer.seq) + (again ? 0 : 1), LAST_SEQ);
    const body = again ?? (await signed(keys, this.#seq, act, input));
    this.#unsure = undefined;
    if (!body) return { refused: tooLong(field), settled: true };
    const sent = await sendAsNobody<ActAnswer>("/api/anon/act", body);
    if ("refused" in sent && !sent.settled) this.#unsure = { what, body };
    return sent;
  }
}

async function signed<A extends Act>(
  keys: OpenReceipt["keys"],
  seq: number,
  act: A,
  input: ActInputs[A],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { signAct } = await import("@/lib/anonymity/protocol/sign-act");
  const body = JSON.stringify(input);
  const sig = await signAct(keys.sign, { loc: keys.loc, act, seq, body });
  return padBody({ v: 1, loc: toBase64url(keys.loc), act, seq, body, sig } satisfies ActBody);
}
