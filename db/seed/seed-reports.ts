import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { reports } from "./publication/reports";
import type { SeedEvent, Stage } from "./stage";

/** What readers have asked the moderators to look at again. */
export function seedReports(stage: Stage): SeedEvent[] {
  return reports.map((report) => {
    const at = stage.moment(report.at);
    const act = () =>
      reportContribution(stage.as(report.by, at), {
        contributionId: stage.id(report.note),
        ruleNumber: report.rule,
        words: report.words,
      });
    return { at, act };
  });
}
