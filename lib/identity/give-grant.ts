import { eq } from "drizzle-orm";
import { memberGrants, members } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Actor } from "./actor";
import { canGrantRole } from "./policy";
import type { GrantInput } from "./schemas";

/** Lets a member who moderates see what needs a grant. @throws Refusal `not_allowed`, `not_found` */
export async function giveGrant(ctx: Ctx<Actor>, { memberId, grant }: GrantInput): Promise<void> {
  ensure(canGrantRole(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [member] = await ctx.db.select({ id: members.id }).from(members).where(eq(members.id, memberId));
    if (!member) throw new Refusal("not_found");
    const given = await ctx.db
      .insert(memberGrants)
      .values({ memberId, grant })
      .onConflictDoNothing()
      .returning({ grant: memberGrants.grant });
    if (given.length > 0) record(ctx, "grant.given", { kind: "member", id: memberId, details: { grant } });
  });
}
