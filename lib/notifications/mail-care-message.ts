import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { contributions } from "@/db/schema/contributions";
import { careMessages } from "@/db/schema/crisis";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { findAddress } from "./find-address";
import { careMessageLetter } from "./letters/care-message";
import { publicationName } from "./publication-name";

export const MailCareMessagePayload = z.object({ messageId: z.uuid() });

/** Tells a writer, once, that a moderator has written to them; nothing about what was taken back meanwhile. */
export async function mailCareMessage(ctx: Ctx<System>, { messageId }: { messageId: string }): Promise<void> {
  if (!canSendMail()) return;
  const [contribution] = await ctx.db
    .select({
      id: contributions.id,
      memberId: contributions.memberId,
      sealedMember: contributions.sealedMember,
    })
    .from(careMessages)
    .innerJoin(contributions, eq(contributions.id, careMessages.contributionId))
    .where(and(eq(careMessages.id, messageId), ne(contributions.state, "withdrawn")));
  const to = contribution && (await findAddress(ctx.db, contribution));
  if (!to) return;
  const href = new URL("/account/contributions", env().AUTH_URL).href;
  const letter = careMessageLetter({ to, publication: await publicationName(ctx.db), href });
  await sendLetterOnce(ctx.db, `care/${messageId}`, letter, ctx.now);
}
