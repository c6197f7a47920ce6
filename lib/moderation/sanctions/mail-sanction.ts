import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { members } from "@/db/schema/identity";
import { sentMail } from "@/db/schema/mail";
import { rules } from "@/db/schema/moderation";
import { sanctionLiftings, sanctions } from "@/db/schema/sanctions";
import type { System } from "@/lib/identity/actor";
import { liftedLetter, sanctionLetter } from "@/lib/notifications/letters/sanction";
import { publicationName } from "@/lib/notifications/publication-name";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { timeToAppeal } from "../appeals/days-to-appeal";

export const MailSanctionPayload = z.object({ sanctionId: z.uuid() });
type Payload = z.output<typeof MailSanctionPayload>;

const keyOf = (sanctionId: string) => `sanction/${sanctionId}`;

/**
 * Tells a member of a sanction, once; also who wants no letters about decisions, since this is about the account.
 * Nothing is sent of one that was lifted before the letter left.
 */
export async function mailSanction(ctx: Ctx<System>, { sanctionId }: Payload): Promise<void> {
  if (!canSendMail()) return;
  const [found] = await ctx.db
    .select({
      to: members.email,
      kind: sanctions.kind,
      until: sanctions.endsAt,
      reason: sanctions.reason,
      rule: { number: rules.number, title: rules.title },
    })
    .from(sanctions)
    .innerJoin(members, eq(members.id, sanctions.memberId))
    .innerJoin(rules, eq(rules.id, sanctions.ruleId))
    .leftJoin(sanctionLiftings, eq(sanctionLiftings.sanctionId, sanctions.id))
    .where(and(eq(sanctions.id, sanctionId), isNull(sanctionLiftings.sanctionId)));
  if (!found) return;
  const letter = sanctionLetter({
    ...found,
    ...(await from(ctx)),
    objection: timeToAppeal({ onNotice: false }),
  });
  await sendLetterOnce(ctx.db, keyOf(sanctionId), letter, ctx.now);
}

/** Tells whoever was told of it that it is lifted. */
export async function mailSanctionLifted(ctx: Ctx<System>, { sanctionId }: Payload): Promise<void> {
  if (!canSendMail()) return;
  const [found] = await ctx.db
    .select({ to: members.email })
    .from(sanctions)
    .innerJoin(members, eq(members.id, sanctions.memberId))
    .innerJoin(sentMail, eq(sentMail.key, keyOf(sanctionId)))
    .where(eq(sanctions.id, sanctionId));
  if (!found) return;
  const letter = liftedLetter({ ...found, ...(await from(ctx)) });
  await sendLetterOnce(ctx.db, `sanction-lifted/${sanctionId}`, letter, ctx.now);
}

async function from(ctx: Ctx<System>) {
  return {
    publication: await publicationName(ctx.db),
    href: new URL("/account/contributions", env().AUTH_URL).href,
  };
}
