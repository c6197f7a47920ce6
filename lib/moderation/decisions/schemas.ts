import { z } from "zod";

/** The longest sentence a statement may have, in characters. */
const REASON_LIMIT = 2_000;

export const DecideInput = z.object({
  contributionId: z.uuid(),
  /** The review that was open on the screen, where there was one. */
  reviewId: z.uuid().optional(),
  /** The revision that was read. */
  revision: z.coerce.number().int().positive(),
  verdict: z.enum(["approve", "ask_change", "reject", "remove", "restore"]),
  ruleNumber: z.coerce.number().int().positive().optional(),
  reason: z.string().trim().max(REASON_LIMIT).optional(),
  /** With a request for a change: the words of the text that it is about. */
  passage: z.string().trim().max(REASON_LIMIT).optional(),
});
export type DecideInput = z.output<typeof DecideInput>;

export const UndoInput = z.object({ decisionId: z.uuid() });
export type UndoInput = z.output<typeof UndoInput>;
