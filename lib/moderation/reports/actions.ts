"use server";

import { publicAction } from "@/lib/identity/action";
import { reportContribution } from "./report-contribution";
import { ReportInput } from "./schemas";

/** Reports something published, with or without an account. */
export const reportContributionAction = publicAction(ReportInput, async (ctx, input) => {
  await reportContribution(ctx, input);
  return "Thank you. A person reads it again, with what you wrote. You don’t need to do anything else.";
});
