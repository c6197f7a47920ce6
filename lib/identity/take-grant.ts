import { and, eq } from "drizzle-orm";
import { memberGrants } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Actor } from "./actor";
import { canGrantRole } from "./policy";
import type { GrantInput } from "./schemas";

/** Takes a grant back; it counts from the next request on. @throws Refusal `not_allowed`, `not_found` */
export async function takeGrant(ctx: Ctx<Actor>, { memberId, grant }: GrantInput): Promise<void> {
  ensure(canGrantRole(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const taken = await ctx.db
      .delete(memberGrants)
      .where(and(eq(memberGrants.memberId, memberId), eq(memberGrants.grant, grant)))
      .returning({ grant: memberGrants.grant });
    if (taken.length === 0) throw new Refusal("not_found");
    record(ctx, "grant.taken", { kind: "member", id: memberId, details: { grant } });
  });
}
