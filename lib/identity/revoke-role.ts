import { and, eq } from "drizzle-orm";
import { memberRoles } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Actor } from "./actor";
import { canRevokeRole } from "./policy";
import type { RoleInput } from "./schemas";

/** Takes a role away; it counts from the next request on. @throws Refusal `not_allowed`, `last_admin`, `not_found` */
export async function revokeRole(ctx: Ctx<Actor>, { memberId, role }: RoleInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    // Locked, so that two admins who revoke each other can't both succeed.
    const holders = await ctx.db.select().from(memberRoles).where(eq(memberRoles.role, role)).for("update");
    ensure(canRevokeRole(ctx.actor, { role, holders: holders.length }));
    const revoked = await ctx.db
      .delete(memberRoles)
      .where(and(eq(memberRoles.memberId, memberId), eq(memberRoles.role, role)))
      .returning({ role: memberRoles.role });
    if (revoked.length === 0) throw new Refusal("not_found");
    record(ctx, "role.revoked", { kind: "member", id: memberId, details: { role } });
  });
}
