import { lt } from "drizzle-orm";
import { sessions, verificationTokens } from "@/db/schema/identity";
import { sentMail } from "@/db/schema/mail";
import type { Ctx } from "@/lib/platform/context";
import type { System } from "./actor";

const SENT_MAIL_KEPT_MS = 30 * 24 * 3_600_000;

/** Deletes what has run out: sessions, sign-in links nobody used, keys of letters that left a month ago. Every hour. */
export async function pruneSignIns(ctx: Ctx<System>): Promise<void> {
  await ctx.db.delete(sessions).where(lt(sessions.expires, ctx.now));
  await ctx.db.delete(verificationTokens).where(lt(verificationTokens.expires, ctx.now));
  await ctx.db.delete(sentMail).where(lt(sentMail.sentAt, new Date(ctx.now.getTime() - SENT_MAIL_KEPT_MS)));
}
