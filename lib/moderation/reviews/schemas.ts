import { z } from "zod";
import { QUEUES } from "@/db/vocabulary";
import { Within } from "../queues/schemas";

/** One item of a queue, as the forms of the desk name it, and what the queue is narrowed to there. */
export const QueueItemInput = z.object({ reviewId: z.uuid(), queue: z.enum(QUEUES), within: Within });
export type QueueItemInput = z.output<typeof QueueItemInput>;

/**
 * Sent by the page on which an item is open. It is still open: `read`, or `keep` where it is also claimed. It is being
 * left: `leave`, or `release`.
 */
export const ClaimInput = z.object({ reviewId: z.uuid(), act: z.enum(["read", "keep", "leave", "release"]) });
export type ClaimInput = z.output<typeof ClaimInput>;

/** The longest word that goes with what is handed over, in characters. */
export const HANDOVER_WORDS = 300;

export const HandOverInput = QueueItemInput.extend({
  memberId: z.uuid(),
  words: z.string().trim().max(HANDOVER_WORDS).optional(),
});
export type HandOverInput = z.output<typeof HandOverInput>;
