import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { members } from "@/db/schema/identity";
import type { System } from "@/lib/identity/actor";
import { stopLettersToken } from "@/lib/identity/stop-letters";
import { newAnswersLetter } from "@/lib/notifications/letters/new-answers";
import { publicationName } from "@/lib/notifications/publication-name";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { answeredPath } from "../paths";
import { listAnsweredIn } from "./answers-of-week";

export const MailNewAnswersPayload = z.object({ memberId: z.uuid(), monday: z.iso.date() });

/** Tells one of those who want to know what was answered in the week before that Monday, once. */
export async function mailNewAnswers(
  ctx: Ctx<System>,
  { memberId, monday }: z.output<typeof MailNewAnswersPayload>,
): Promise<void> {
  if (!canSendMail()) return;
  const [member] = await ctx.db
    .select({ to: members.email })
    .from(members)
    .where(and(eq(members.id, memberId), members.answersByMail));
  const answered = await listAnsweredIn(ctx.db, monday);
  if (!member || answered.length === 0) return;
  const origin = env().AUTH_URL;
  const letter = newAnswersLetter({
    ...member,
    publication: await publicationName(ctx.db),
    articles: answered.map(({ slug, title }) => ({ title, href: new URL(answeredPath(slug), origin).href })),
    stopHref: new URL(`/stop-letters/${stopLettersToken(memberId)}`, origin).href,
  });
  // What is kept of it leads to no account.
  const key = keyedHash("new-answers", `${monday}|${memberId}`).toString("base64url");
  await sendLetterOnce(ctx.db, `new-answers/${key}`, letter, ctx.now);
}
