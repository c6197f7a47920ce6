import { z } from "zod";
import { QUEUES } from "@/db/vocabulary";
import { DecideInput } from "../decisions/schemas";
import { Within } from "../queues/schemas";

/** How many items can be decided in one step. */
export const MOST_AT_ONCE = 100;

/** An item as a selection names it: its review, and the revision whose words were on the screen. */
export const PickedInput = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[1-9]\d{0,8}$/)
  .transform((picked) => {
    const [reviewId = "", revision = ""] = picked.split(".");
    return { reviewId, revision: Number(revision) };
  })
  .pipe(z.object({ reviewId: z.uuid(), revision: z.number() }));
export type PickedInput = z.output<typeof PickedInput>;

export const DecideManyInput = z.object({
  /** Made with the page that shows what will be done, so that sending it twice is doing it once. */
  batchId: z.uuid(),
  queue: z.enum(QUEUES),
  within: Within,
  item: z.array(PickedInput).min(1).max(MOST_AT_ONCE),
  verdict: z.enum(["approve", "reject"]),
  ruleNumber: DecideInput.shape.ruleNumber,
  reason: DecideInput.shape.reason,
});
export type DecideManyInput = z.output<typeof DecideManyInput>;

export const UndoManyInput = z.object({ batchId: z.uuid(), queue: z.enum(QUEUES), within: Within });
export type UndoManyInput = z.output<typeof UndoManyInput>;
