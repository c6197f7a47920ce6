import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { appeals } from "@/db/schema/appeals";
import { contributions } from "@/db/schema/contributions";
import { members } from "@/db/schema/identity";
import { sentMail } from "@/db/schema/mail";
import { noticeDecisions, notices } from "@/db/schema/notices";
import { sanctions } from "@/db/schema/sanctions";
import type { System } from "@/lib/identity/actor";
import { findAddress } from "@/lib/notifications/find-address";
import { type AppealLetterAbout, appealLetter } from "@/lib/notifications/letters/appeal";
import { publicationName } from "@/lib/notifications/publication-name";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { unsealNotifier } from "../notices/notifier";

/** `decidedAt` names the decision on the appeal that is told, or told to be taken back. */
export const MailAppealPayload = z.object({ appealId: z.uuid(), decidedAt: z.iso.datetime() });
type MailAppealPayload = z.output<typeof MailAppealPayload>;

/**
 * Tells whoever objected once what became of it; and where that was taken back after they were told, that it was.
 * Nothing is sent where it changed before the letter left. Of a sanction also who wants no letters about decisions is
 * told, since it is about the account.
 */
export async function mailAppeal(
  ctx: Ctx<System>,
  { appealId, decidedAt }: MailAppealPayload,
): Promise<void> {
  if (!canSendMail()) return;
  const [appeal] = await ctx.db.select().from(appeals).where(eq(appeals.id, appealId));
  if (!appeal) return;
  const { outcome, answer } = appeal;
  const key = `appeal/${appealId}/${decidedAt}`;
  const current = appeal.decidedAt?.toISOString() === decidedAt;
  if (!current) {
    // Who never heard of it needs not hear that it is taken back.
    const [told] = await ctx.db.select({ key: sentMail.key }).from(sentMail).where(eq(sentMail.key, key));
    if (outcome !== null || !told) return;
  }
  const found = await findObjector(ctx.db, appeal);
  if (!found) return;
  const letter = appealLetter({
    ...found,
    publication: await publicationName(ctx.db),
    href: new URL(found.about === "notice" ? "/notice" : "/account/contributions", env().AUTH_URL).href,
    outcome,
    answer,
  });
  await sendLetterOnce(ctx.db, current ? key : `${key}/taken-back`, letter, ctx.now);
}

type Objector = { to: string; about: AppealLetterAbout };

/** Where whoever objected gets letters, if anywhere: kept with what the appeal is about, never with the appeal. */
async function findObjector(db: Db, appeal: typeof appeals.$inferSelect): Promise<Objector | undefined> {
  if (appeal.sanctionId) return findSanctioned(db, appeal.sanctionId);
  if (appeal.noticeDecisionId) return findNotifier(db, appeal.noticeDecisionId);
  const [contribution] = await db
    .select()
    .from(contributions)
    .where(eq(contributions.id, appeal.contributionId ?? ""));
  if (!contribution || contribution.state === "withdrawn") return undefined;
  const to = await findAddress(db, contribution);
  return to ? { to, about: "decision" } : undefined;
}

async function findSanctioned(db: Db, sanctionId: string): Promise<Objector | undefined> {
  const [found] = await db
    .select({ to: members.email })
    .from(sanctions)
    .innerJoin(members, eq(members.id, sanctions.memberId))
    .where(eq(sanctions.id, sanctionId));
  return found && { ...found, about: "sanction" };
}

async function findNotifier(db: Db, noticeDecisionId: string): Promise<Objector | undefined> {
  const [notice] = await db
    .select({ id: notices.id, sealed: notices.sealedNotifier })
    .from(noticeDecisions)
    .innerJoin(notices, eq(notices.id, noticeDecisions.noticeId))
    .where(eq(noticeDecisions.id, noticeDecisionId));
  const notifier = notice && unsealNotifier(notice.id, notice.sealed);
  return notifier ? { to: notifier.email, about: "notice" } : undefined;
}
