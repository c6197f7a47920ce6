import type { FormState } from "@/lib/platform/form-state";
import type { RefusalCode } from "@/lib/platform/refusal";

/** What an anonymous request gets back: the state of its form, and what came of it. */
export type AnonState<R> = FormState & { code?: RefusalCode; result?: R };

/** Words in lower case, in their order: the only key to what was asked. Made on the device, never sent, never stored. */
export type Receipt = readonly string[];

/** What a receipt reads like: the title of a book in six words, or a shopping list of ten things. */
export type ReceiptForm = "title" | "shopping";

/** The lines in which a receipt is shown: three as titles are written, or one for each thing to buy. */
export function linesOf(receipt: Receipt): string[] {
  const titled = receipt.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  if (receipt.length > 6) return titled;
  return [0, 2, 4].map((at) => titled.slice(at, at + 2).join(" "));
}
