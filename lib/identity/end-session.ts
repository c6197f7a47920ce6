import { and, eq } from "drizzle-orm";
import { sessions } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { Member } from "./actor";
import type { EndSessionInput } from "./schemas";

/** Ends one session of the member, on some other device. @throws Refusal `not_found` */
export async function endSession(ctx: Ctx<Member>, { session }: EndSessionInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const ended = await ctx.db
      .delete(sessions)
      .where(and(eq(sessions.sessionToken, session), eq(sessions.userId, ctx.actor.id)))
      .returning({ userId: sessions.userId });
    if (ended.length === 0) throw new Refusal("not_found");
    record(ctx, "session.ended", { kind: "member", id: ctx.actor.id });
  });
}
