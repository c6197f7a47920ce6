import { eq } from "drizzle-orm";
import { members, sessions } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Actor } from "./actor";
import { canKeepAccount } from "./policy";

/**
 * Ends every session of the member, on this device too. A sign-in that is under way elsewhere is ended as well:
 * only sessions opened from now on count. @throws Refusal `sign_in_first`
 */
export async function signOutEverywhere(ctx: Ctx<Actor>): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    ensure(canKeepAccount(ctx.actor));
    const id = ctx.actor.id;
    if (!id) throw new Refusal("sign_in_first");
    await ctx.db.update(members).set({ sessionsValidFrom: ctx.now }).where(eq(members.id, id));
    await ctx.db.delete(sessions).where(eq(sessions.userId, id));
    record(ctx, "member.signed-out-everywhere", { kind: "member", id });
  });
}
