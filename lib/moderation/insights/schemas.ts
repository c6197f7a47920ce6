import { z } from "zod";
import { WEEKS } from "./views";

/** For how many weeks, the present one among them; what makes no sense in the address means the usual twelve. */
export const InsightsInput = z.object({
  weeks: z
    .preprocess(Number, z.union([z.literal(WEEKS[0]), z.literal(WEEKS[1]), z.literal(WEEKS[2])]))
    .catch(WEEKS[1]),
});
export type InsightsInput = z.output<typeof InsightsInput>;
