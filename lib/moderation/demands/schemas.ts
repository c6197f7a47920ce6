import { z } from "zod";
import { DEMAND_KINDS } from "@/db/vocabulary";
import { sentence } from "../form-fields";

/** What may be said of what was given, in characters. */
const GIVEN_LIMIT = 300;

export const DemandInput = z.object({
  receivedOn: z.iso.date({ error: "Please give the day on which it arrived." }),
  kind: z.enum(DEMAND_KINDS, { error: "Please choose who demanded it." }),
  /** What was given; left out: nothing. */
  given: z
    .string()
    .trim()
    .max(GIVEN_LIMIT, { error: `Please keep it under ${GIVEN_LIMIT} characters.` })
    .optional(),
});
export type DemandInput = z.output<typeof DemandInput>;

export const CorrectDemandInput = z.object({
  demandId: z.uuid(),
  reason: sentence("what was wrong with it", 300),
});
export type CorrectDemandInput = z.output<typeof CorrectDemandInput>;

/** Of which year; left out, the newest. */
export const DemandsOfInput = z.object({
  year: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined),
});
