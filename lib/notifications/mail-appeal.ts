import { eq } from "drizzle-orm";
import { z } from "zod";
import { appeals } from "@/db/schema/appeals";
import { contributions } from "@/db/schema/contributions";
import { sentMail } from "@/db/schema/mail";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { findAddress } from "./find-address";
import { appealLetter } from "./letters/appeal";
import { publicationName } from "./publication-name";

/** `decidedAt` names the decision on the appeal that is told, or told to be taken back. */
export const MailAppealPayload = z.object({ appealId: z.uuid(), decidedAt: z.iso.datetime() });
type MailAppealPayload = z.output<typeof MailAppealPayload>;

/**
 * Tells a writer once what became of an appeal; and where that was taken back after they were told, that it was.
 * Nothing is sent where it changed before the letter left.
 */
export async function mailAppeal(
  ctx: Ctx<System>,
  { appealId, decidedAt }: MailAppealPayload,
): Promise<void> {
  if (!canSendMail()) return;
  const [found] = await ctx.db
    .select({ appeal: appeals, contribution: contributions })
    .from(appeals)
    .innerJoin(contributions, eq(contributions.id, appeals.contributionId))
    .where(eq(appeals.id, appealId));
  if (!found || found.contribution.state === "withdrawn") return;
  const { outcome, answer } = found.appeal;
  const key = `appeal/${appealId}/${decidedAt}`;
  const current = found.appeal.decidedAt?.toISOString() === decidedAt;
  if (!current) {
    // Who never heard of it needs not hear that it is taken back.
    const [told] = await ctx.db.select({ key: sentMail.key }).from(sentMail).where(eq(sentMail.key, key));
    if (outcome !== null || !told) return;
  }
  const to = await findAddress(ctx.db, found.contribution);
  if (!to) return;
  const letter = appealLetter({
    to,
    publication: await publicationName(ctx.db),
    href: new URL("/account/contributions", env().AUTH_URL).href,
    outcome,
    answer,
  });
  await sendLetterOnce(ctx.db, current ? key : `${key}/taken-back`, letter, ctx.now);
}
