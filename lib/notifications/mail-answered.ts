import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { contributions } from "@/db/schema/contributions";
import { questions } from "@/db/schema/questions";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { findAddress } from "./find-address";
import { answeredLetter } from "./letters/answered";
import { publicationName } from "./publication-name";

export const MailAnsweredPayload = z.object({ contributionId: z.uuid() });

/**
 * Tells a member that the author has answered or declined their question, once. Nothing is sent of one that was
 * taken back or passed on meanwhile.
 */
export async function mailAnswered(
  ctx: Ctx<System>,
  { contributionId }: { contributionId: string },
): Promise<void> {
  if (!canSendMail()) return;
  const [contribution] = await ctx.db
    .select({
      id: contributions.id,
      memberId: contributions.memberId,
      sealedMember: contributions.sealedMember,
    })
    .from(contributions)
    .innerJoin(questions, eq(questions.id, contributions.id))
    .where(
      and(
        eq(contributions.id, contributionId),
        eq(contributions.state, "approved"),
        inArray(questions.stage, ["answered", "declined"]),
      ),
    );
  const to = contribution && (await findAddress(ctx.db, contribution));
  if (!to) return;
  const href = new URL("/account/contributions", env().AUTH_URL).href;
  const letter = answeredLetter({ to, publication: await publicationName(ctx.db), href });
  await sendLetterOnce(ctx.db, `answered/${contributionId}`, letter, ctx.now);
}
