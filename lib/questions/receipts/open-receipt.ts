import type { Nobody } from "@/lib/anonymity/nobody";
import { readingsOf } from "@/lib/anonymity/readings-of";
import { type AnonThread, findThreadUnder } from "@/lib/anonymity/thread";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { openLetters } from "./open-letters";
import type { ReceiptInput } from "./schemas";
import type { OpenedView } from "./views";

/**
 * Shows what six words open: the letter, its state, and the answer.
 * @throws Refusal `receipt_malformed`, `receipt_word_unknown`, `receipt_unknown`
 */
export async function openReceipt(ctx: Ctx<Nobody>, input: ReceiptInput): Promise<OpenedView> {
  const { letterId } = await letterUnder(ctx, input);
  return openLetters(ctx.db, letterId, ctx.now);
}

/** The thread that the words open, and the letter in it. */
export async function letterUnder(
  ctx: Ctx<Nobody>,
  { words }: ReceiptInput,
): Promise<{ thread: AnonThread; letterId: string }> {
  const thread = await findThreadUnder(ctx.db, readingsOf(words));
  if (!thread?.contributionId) throw new Refusal("receipt_unknown", { field: "words" });
  return { thread, letterId: thread.contributionId };
}
