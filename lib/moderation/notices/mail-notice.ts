import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rules } from "@/db/schema/moderation";
import { noticeDecisions, notices } from "@/db/schema/notices";
import type { System } from "@/lib/identity/actor";
import { publicationName } from "@/lib/notifications/publication-name";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { answerInWords, GONE, WAITING } from "./answer";
import { unsealNotifier } from "./notifier";
import { referenceOf } from "./reference";

export const MailNoticePayload = z.object({ noticeId: z.uuid(), decisionId: z.uuid().optional() });
type Payload = z.output<typeof MailNoticePayload>;

/**
 * Writes to who gave a notice, once for each news: that we have it (Article 16(4)), what was decided (16(5)), that it
 * was taken back. Of a decision that was overtaken before the letter left, nothing is told.
 */
export async function mailNotice(ctx: Ctx<System>, { noticeId, decisionId }: Payload): Promise<void> {
  if (!canSendMail()) return;
  const [notice] = await ctx.db.select().from(notices).where(eq(notices.id, noticeId));
  const notifier = notice && unsealNotifier(noticeId, notice.sealedNotifier);
  if (!notice || !notifier) return;
  const news = await newsOf(ctx.db, notice, decisionId);
  if (!news) return;
  const publication = await publicationName(ctx.db);
  const text = [
    ...(notifier.name ? [`Dear ${notifier.name},`] : []),
    news.words,
    `The reference of your notice is ${referenceOf(noticeId)}. With it you can see what became of it:\n${new URL("/notice", env().AUTH_URL).href}`,
    publication,
  ];
  const letter = {
    to: notifier.email,
    subject: `About your notice to ${publication}`,
    text: text.join("\n\n"),
  };
  await sendLetterOnce(ctx.db, `notice/${noticeId}/${news.key}`, letter, ctx.now);
}

async function newsOf(
  db: Db,
  { outcome, receivedAt }: typeof notices.$inferSelect,
  decisionId: string | undefined,
): Promise<{ key: string; words: string } | undefined> {
  if (!decisionId) {
    const day = receivedAt.toISOString().slice(0, 10);
    const here = `We have your notice of ${day} that something published here is illegal. Thank you.`;
    // The same job tells that it was closed because what it is about is gone, at once or later.
    if (outcome === "gone") return { key: "gone", words: `${here}\n\n${GONE}` };
    return { key: "received", words: `${here} ${WAITING}` };
  }
  const [found] = await db
    .select({ decision: noticeDecisions, rule: { number: rules.number, title: rules.title } })
    .from(noticeDecisions)
    .leftJoin(rules, eq(rules.id, noticeDecisions.ruleId))
    .where(eq(noticeDecisions.id, decisionId));
  if (!found) return undefined;
  const { verdict, facts, legalGround, automated } = found.decision;
  if ((verdict === "undone" ? "waiting" : verdict) !== outcome) return undefined;
  const ground = legalGround ? { law: legalGround } : found.rule && { rule: found.rule };
  return { key: decisionId, words: answerInWords({ verdict, facts, ground, automated }) };
}
