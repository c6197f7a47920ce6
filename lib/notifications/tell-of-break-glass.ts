import { eq } from "drizzle-orm";
import { z } from "zod";
import { breakGlass } from "@/db/schema/break-glass";
import { members } from "@/db/schema/identity";
import type { System } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { canSendMail, sendLetterOnce } from "@/lib/platform/mail";
import { unseal } from "@/lib/platform/seal";
import { breakGlassLetter } from "./letters/break-glass";
import { publicationName } from "./publication-name";

export const TellOfBreakGlassPayload = z.object({ glassId: z.uuid() });

/**
 * Tells a writer that it was looked who they are, once, also who wants no letters. Where telling was put off, the job
 * that runs on that day does it, and this one nothing.
 */
export async function tellOfBreakGlass(ctx: Ctx<System>, { glassId }: { glassId: string }): Promise<void> {
  if (!canSendMail()) return;
  const [glass] = await ctx.db.select().from(breakGlass).where(eq(breakGlass.id, glassId));
  if (!glass?.sealedWriter || !glass.tellAt || glass.tellAt > ctx.now) return;
  const [writer] = await ctx.db
    .select({ to: members.email })
    .from(members)
    .where(eq(members.id, unseal("break-glass", glass.sealedWriter, glassId)));
  if (!writer) return;
  const href = new URL("/account/contributions", env().AUTH_URL).href;
  const letter = breakGlassLetter({ ...writer, publication: await publicationName(ctx.db), href });
  await sendLetterOnce(ctx.db, `break-glass/${glassId}`, letter, ctx.now);
}
