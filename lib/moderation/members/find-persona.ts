import { and, eq, sql } from "drizzle-orm";
import { bylines, memberRoles, members } from "@/db/schema/identity";
import type { Role } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { Persona } from "./schemas";

/** Whose account a persona is. For commands alone: of a pen name it must never leave the server. */
export type FoundPersona = {
  memberId: string;
  bylineKind: "display" | "pen";
  bylineId: string | null;
  roles: readonly Role[];
};

/** @throws Refusal `not_found` */
export async function findPersona(ctx: Ctx, { of, id }: Persona): Promise<FoundPersona> {
  const roles = sql<
    Role[]
  >`array(select ${memberRoles.role} from ${memberRoles} where ${memberRoles.memberId} = "members"."id")`;
  if (of === "account") {
    const [account] = await ctx.db.select({ id: members.id, roles }).from(members).where(eq(members.id, id));
    if (!account) throw new Refusal("not_found");
    return { memberId: account.id, bylineKind: "display", bylineId: null, roles: account.roles };
  }
  const [pen] = await ctx.db
    .select({ memberId: bylines.memberId, roles })
    .from(bylines)
    .innerJoin(members, eq(members.id, bylines.memberId))
    .where(and(eq(bylines.id, id), eq(bylines.kind, "pen")));
  if (!pen) throw new Refusal("not_found");
  return { ...pen, bylineKind: "pen", bylineId: id };
}
