import { z } from "zod";
import { bodyOf, SeenInput } from "@/lib/contributions/schemas";
import { AppealWords } from "@/lib/moderation/appeals/schemas";
import { RetryKey } from "../schemas";

/** Six words as somebody typed them; `readingsOf` reads them. */
export const ReceiptInput = z.object({
  words: z.string().trim().min(1, { error: "Please type the six words." }).max(400),
});
export type ReceiptInput = z.output<typeof ReceiptInput>;

/** An objection to the decision on one of the letters that the words open. */
export const AppealByReceiptInput = ReceiptInput.extend({ letterId: z.uuid(), appeal: AppealWords });
export type AppealByReceiptInput = z.output<typeof AppealByReceiptInput>;

export const WriteBackInput = ReceiptInput.extend({
  text: bodyOf("follow_up"),
  seen: SeenInput,
  key: RetryKey.optional(),
});
export type WriteBackInput = z.output<typeof WriteBackInput>;
