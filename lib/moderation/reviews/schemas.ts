import { z } from "zod";
import { QUEUES } from "@/db/vocabulary";

/** One item of a queue, as the forms of the desk name it. */
export const QueueItemInput = z.object({ reviewId: z.uuid(), queue: z.enum(QUEUES) });
export type QueueItemInput = z.output<typeof QueueItemInput>;

/** Sent by the page that holds a claim: it is still open, or it is being left. */
export const ClaimInput = z.object({ reviewId: z.uuid(), act: z.enum(["keep", "release"]) });
export type ClaimInput = z.output<typeof ClaimInput>;
