import { z } from "zod";
import { bodyOf, SeenInput } from "@/lib/contributions/schemas";
import { RetryKey } from "../schemas";

/** Six words as somebody typed them; `readingsOf` reads them. */
export const ReceiptInput = z.object({
  words: z.string().trim().min(1, { error: "Please type the six words." }).max(400),
});
export type ReceiptInput = z.output<typeof ReceiptInput>;

export const WriteBackInput = ReceiptInput.extend({
  text: bodyOf("follow_up"),
  seen: SeenInput,
  key: RetryKey.optional(),
});
export type WriteBackInput = z.output<typeof WriteBackInput>;
