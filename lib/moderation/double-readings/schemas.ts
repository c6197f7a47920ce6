import { z } from "zod";
import { READING_VERDICTS } from "@/db/vocabulary";

export const DoubleReadingInput = z.object({
  readingId: z.uuid(),
  verdict: z.enum(READING_VERDICTS, { error: "Please choose what you would have decided." }),
  ruleNumber: z.coerce.number().int().positive().optional(),
});
export type DoubleReadingInput = z.output<typeof DoubleReadingInput>;
