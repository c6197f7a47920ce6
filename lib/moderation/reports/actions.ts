"use server";

import { redirect } from "next/navigation";
import type { Role } from "@/db/vocabulary";
import { publicAction, staffAction } from "@/lib/identity/action";
import { findReportOutcome } from "./queries";
import { reportContribution } from "./report-contribution";
import { ReportCodeInput, ReportInput, TakeUpReportsInput, VoidReportsInput } from "./schemas";
import { takeUpReports } from "./take-up-reports";
import { voidReports } from "./void-reports";

const MODERATORS: readonly Role[] = ["moderator", "admin"];

/** Reports something published, with or without an account. */
export const reportContributionAction = publicAction(ReportInput, async (ctx, input) => {
  const { code } = await reportContribution(ctx, input);
  const thanks =
    "Thank you. A person reads it again, with what you wrote. You don’t need to do anything else.";
  if (!code) return thanks;
  return {
    status: "done",
    message: `${thanks}\n\nThe code of your report is ${code}. It is shown only now: please keep it.`,
    next: { href: "/report", label: "Where to see what became of it" },
  };
});

/** What became of a report, for whoever has its code. */
export const lookUpReportAction = publicAction(ReportCodeInput, (ctx, { code }) =>
  findReportOutcome(ctx.db, code),
);

/** Sets the reports of a campaign aside. */
export const voidReportsAction = staffAction(MODERATORS, VoidReportsInput, async (ctx, input) => {
  await voidReports(ctx, input);
  redirect(historyOf(input.reviewId));
});

/** Takes up again what was set aside. */
export const takeUpReportsAction = staffAction(MODERATORS, TakeUpReportsInput, async (ctx, input) => {
  await takeUpReports(ctx, input);
  redirect(historyOf(input.reviewId));
});

function historyOf(reviewId: string) {
  return `/moderation/reviews/${reviewId}` as const;
}
