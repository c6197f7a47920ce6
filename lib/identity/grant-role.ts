import { eq } from "drizzle-orm";
import { memberRoles, members } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Actor } from "./actor";
import { canGrantRole } from "./policy";
import type { RoleInput } from "./schemas";

/** Gives a member a role; one they have already stays theirs. @throws Refusal `not_allowed`, `not_found` */
export async function grantRole(ctx: Ctx<Actor>, { memberId, role }: RoleInput): Promise<void> {
  ensure(canGrantRole(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const [member] = await ctx.db.select({ id: members.id }).from(members).where(eq(members.id, memberId));
    if (!member) throw new Refusal("not_found");
    const granted = await ctx.db
      .insert(memberRoles)
      .values({ memberId, role })
      .onConflictDoNothing()
      .returning({ role: memberRoles.role });
    if (granted.length > 0) record(ctx, "role.granted", { kind: "member", id: memberId, details: { role } });
  });
}
