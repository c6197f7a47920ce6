import { z } from "zod";

/**
 * Sent by the page on which an item is open. It is still open: `read`, or `keep` where it is also claimed. It is being
 * left: `leave`, or `release`. Of an appeal or a notice only who holds it is told.
 */
export const ClaimInput = z.object({
  what: z.enum(["review", "appeal", "notice"]),
  id: z.uuid(),
  act: z.enum(["read", "keep", "leave", "release"]),
});
export type ClaimInput = z.output<typeof ClaimInput>;
