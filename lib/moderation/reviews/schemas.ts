import { z } from "zod";
import { QUEUES } from "@/db/vocabulary";
import { Within } from "../queues/schemas";

/** One item of a queue, as the forms of the desk name it, and what the queue is narrowed to there. */
export const QueueItemInput = z.object({ reviewId: z.uuid(), queue: z.enum(QUEUES), within: Within });
export type QueueItemInput = z.output<typeof QueueItemInput>;

/** The longest word that goes with what is handed over, in characters. */
export const HANDOVER_WORDS = 300;

export const HandOverInput = QueueItemInput.extend({
  memberId: z.uuid(),
  words: z.string().trim().max(HANDOVER_WORDS).optional(),
});
export type HandOverInput = z.output<typeof HandOverInput>;
