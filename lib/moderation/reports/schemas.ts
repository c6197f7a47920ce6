import { z } from "zod";

export const ReportInput = z.object({
  contributionId: z.uuid(),
  ruleNumber: z.coerce.number({ error: "Please choose the rule it is about." }).int().positive(),
  words: z.string().trim().max(1_000, { error: "Please keep it under 1,000 characters." }).optional(),
  wantsCode: z.stringbool().optional(),
});
export type ReportInput = z.output<typeof ReportInput>;

export const ReportCodeInput = z.object({
  code: z.string().trim().min(1, { error: "Please type the code." }).max(60),
});
export type ReportCodeInput = z.output<typeof ReportCodeInput>;

/**
 * Which reports belong to a campaign: some of one review, or all about one article that cite a rule and came within
 * some hours of the newest of that review.
 */
export const VoidReportsInput = z.object({
  reviewId: z.uuid(),
  which: z.enum(["these", "article"]).default("these"),
  reportIds: z.array(z.uuid()).default([]),
  ruleNumber: z.coerce.number().int().positive().optional(),
  hours: z.coerce.number().int().positive().max(720).default(24),
  reason: z.string().trim().min(1, { error: "Please write down what shows that it is a campaign." }).max(500),
});
export type VoidReportsInput = z.output<typeof VoidReportsInput>;

export const TakeUpReportsInput = z.object({ reviewId: z.uuid(), voidId: z.uuid() });
export type TakeUpReportsInput = z.output<typeof TakeUpReportsInput>;
