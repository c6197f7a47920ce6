import { returnToken, takeToken } from "@/components/anonymity/wallet";
import { type Sent, sendAsNobody, tooLong } from "@/components/receipt/send-as-nobody";
import { deriveReceipt, receiptParts } from "@/lib/anonymity/protocol/derive-receipt";
import { padBody } from "@/lib/anonymity/protocol/pad-body";
import type { AskAnswer, AskBody } from "@/lib/anonymity/protocol/views";
import type { Token } from "@/lib/anonymity/tokens/blind";
import type { AnonState, Receipt, ReceiptForm } from "@/lib/anonymity/views";
import type { RefusalCode } from "@/lib/platform/refusal";
import { workForLetter } from "./letterbox";

/** A question as it was written. */
export type Letter = Pick<AskBody, "article" | "text" | "replyMode" | "wishes" | "seen">;

/** What an asker is shown, once. `comeBack` is an ISO date. */
export type Asked = { receipt: Receipt; comeBack: string | null; dark: boolean };

/** How far it is, for whoever waits. `tried` is a share of the letterbox's work. */
export type Step = { name: "receipt" | "sending" } | { name: "letterbox"; tried: number };

type Made = { form: ReceiptForm; receipt: Receipt; parts: Pick<AskBody, "pub" | "seal" | "loc"> };
type Proof = { token: Token } | { work: string };
type Attempt = { letter: string; made: Made; proof: Proof; body: Uint8Array<ArrayBuffer> };

/** After these the token or the work is worth nothing any more, and another is tried. */
const WORTHLESS: readonly RefusalCode[] = [
  "key_stale",
  "token_refused",
  "token_spent",
  "work_refused",
  "work_stale",
];
const MOST_PROOFS = 3;

/**
 * Sends a question from one page: makes its receipt on the device, and proves it by a token or by work. What may have
 * arrived is sent again as the same bytes; what surely didn't gives its token back.
 */
export class QuestionSender {
  #made: Made | undefined;
  #unsure: Attempt | undefined;
  /** Done, and not spent. */
  #work: string | undefined;

  async send(letter: Letter, form: ReceiptForm, onStep: (step: Step) => void): Promise<AnonState<Asked>> {
    const written = JSON.stringify([letter, form]);
    // Other words under a receipt that may have arrived would be two letters under one.
    if (this.#unsure && this.#unsure.letter !== written) this.#made = undefined;
    let attempt = this.#unsure?.letter === written ? this.#unsure : undefined;
    this.#unsure = undefined;
    for (let proofs = 0; ; proofs++) {
      if (!attempt) {
        const prepared = await this.#prepare(letter, form, written, onStep);
        if ("refused" in prepared) return prepared.refused;
        attempt = prepared.answer;
      }
      onStep({ name: "sending" });
      const sent = await sendAsNobody<AskAnswer>("/api/anon/ask", attempt.body, await header(attempt));
      if ("answer" in sent) {
        const dark = await isDark(letter.text);
        return {
          status: "done",
          result: { receipt: attempt.made.receipt, comeBack: sent.answer.come_back, dark },
        };
      }
      if (!sent.settled) {
        this.#unsure = attempt;
        return sent.refused;
      }
      const { code } = sent.refused;
      const worthless = code !== undefined && WORTHLESS.includes(code);
      if (!worthless) await this.#giveBack(attempt.proof);
      if (!worthless || proofs + 1 >= MOST_PROOFS) return sent.refused;
      attempt = undefined;
    }
  }

  async #prepare(
    letter: Letter,
    form: ReceiptForm,
    written: string,
    onStep: (step: Step) => void,
  ): Promise<Sent<Attempt>> {
    onStep({ name: "receipt" });
    const made = this.#made?.form === form ? this.#made : await makeReceipt(form);
    this.#made = made;
    const body = padBody({ v: 1, kind: "question", ...letter, ...made.parts } satisfies AskBody);
    if (!body) return { refused: tooLong("text"), settled: true };
    const token = await takeToken();
    if (token) return { answer: { letter: written, made, proof: { token }, body } };
    const worked = this.#work
      ? { answer: this.#work }
      : await workForLetter((tried) => onStep({ name: "letterbox", tried }));
    this.#work = undefined;
    if ("refused" in worked) return worked;
    return { answer: { letter: written, made, proof: { work: worked.answer }, body } };
  }

  async #giveBack(proof: Proof): Promise<void> {
    if ("token" in proof) await returnToken(proof.token);
    else this.#work = proof.work;
  }
}

async function makeReceipt(form: ReceiptForm): Promise<Made> {
  const { drawReceipt } = await import("@/lib/anonymity/draw-receipt");
  const receipt = drawReceipt(form);
  return { form, receipt, parts: await receiptParts(await deriveReceipt(receipt, location.origin)) };
}

async function header({ proof, body }: Attempt): Promise<Record<string, string>> {
  if ("work" in proof) return { "anon-work": proof.work };
  const { tokenHeader } = await import("@/lib/anonymity/tokens/token-header");
  return { "anon-token": await tokenHeader(proof.token, body) };
}

/** Worked out here, like all that is read in a question before it is sent. */
async function isDark(text: string): Promise<boolean> {
  try {
    const { findCrisis } = await import("@/lib/moderation/crisis/find-crisis");
    return findCrisis(text).length > 0;
  } catch {
    return false;
  }
}
