import { z } from "zod";
import { LAST_SEQ } from "@/lib/anonymity/protocol/act-message";
import { ACTS } from "@/lib/anonymity/protocol/views";
import { EPOCH } from "@/lib/anonymity/tokens/epochs";
import { ELEMENT_BYTES } from "@/lib/anonymity/tokens/messages";
import { bytesOf } from "@/lib/anonymity/tokens/schemas";
import { bodyOf, SeenInput } from "@/lib/contributions/schemas";
import { AppealWords } from "@/lib/moderation/appeals/schemas";

const loc = bytesOf(32);

/** Who comes back with a receipt: its locator. */
export const OpenInput = z.strictObject({ v: z.literal(1), loc, pad: z.string() });
export type OpenInput = z.output<typeof OpenInput>;

/** What is done with one: `body` is JSON text, as it was signed. */
export const ActInput = z.strictObject({
  v: z.literal(1),
  loc,
  act: z.enum(ACTS),
  seq: z.int().min(1).max(LAST_SEQ),
  body: z.string(),
  sig: z.string(),
  pad: z.string(),
});
export type ActInput = z.output<typeof ActInput>;

/** The body of each act. */
export const ReplyInput = z.strictObject({ text: bodyOf("follow_up"), seen: SeenInput });
export const WithdrawInput = z.strictObject({});
export const AppealInput = z.strictObject({ letter: z.uuid(), appeal: AppealWords });
export const RefundInput = z.strictObject({
  key: z.string().regex(EPOCH),
  blinded: z.array(bytesOf(ELEMENT_BYTES)).length(1),
});
