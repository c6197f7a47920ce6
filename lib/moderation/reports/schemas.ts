import { z } from "zod";

export const ReportInput = z.object({
  contributionId: z.uuid(),
  ruleNumber: z.coerce.number({ error: "Please choose the rule it is about." }).int().positive(),
  words: z.string().trim().max(1_000, { error: "Please keep it under 1,000 characters." }).optional(),
});
export type ReportInput = z.output<typeof ReportInput>;
