import type { FormState } from "@/lib/platform/form-state";
import type { RefusalCode } from "@/lib/platform/refusal";

/** What an anonymous request gets back: the state of its form, and what came of it. */
export type AnonState<R> = FormState & { code?: RefusalCode; result?: R };

/** Six words in lower case, in their order: the only key to what was asked. Never stored, never logged. */
export type Receipt = readonly string[];

/** The three lines in which a receipt is shown, as titles are written. */
export function linesOf(receipt: Receipt): string[] {
  const titled = receipt.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [0, 2, 4].map((at) => titled.slice(at, at + 2).join(" "));
}
