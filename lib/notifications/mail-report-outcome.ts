import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { members } from "@/db/schema/identity";
import { reports } from "@/db/schema/moderation";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { reportOutcomeLetter } from "./letters/report-outcome";
import { publicationName } from "./publication-name";

export const MailReportOutcomePayload = z.object({ reportId: z.uuid() });

/**
 * Tells who reported something with an account what came of it, once for each outcome. Nothing is sent about what
 * waits again, or to who asked for no letters.
 */
export async function mailReportOutcome(ctx: Ctx<System>, { reportId }: { reportId: string }): Promise<void> {
  if (!canSendMail()) return;
  const [found] = await ctx.db
    .select({ outcome: reports.outcome, email: members.email })
    .from(reports)
    .innerJoin(members, and(eq(members.id, reports.reporterId), eq(members.decisionsByMail, true)))
    .where(eq(reports.id, reportId));
  if (!found || found.outcome === "waiting") return;
  const letter = reportOutcomeLetter({
    to: found.email,
    publication: await publicationName(ctx.db),
    href: new URL("/account/reports", env().AUTH_URL).href,
    outcome: found.outcome,
  });
  await sendLetterOnce(ctx.db, `report/${reportId}/${found.outcome}`, letter, ctx.now);
}
