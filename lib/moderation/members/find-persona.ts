import { and, eq, sql } from "drizzle-orm";
import { bylines, memberRoles } from "@/db/schema/identity";
import type { Role } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { Persona } from "./schemas";

/** Whose account a persona is, which never leaves the server. `bylineId` is that of a pen name, and empty for own names. */
export type FoundPersona = {
  memberId: string;
  bylineKind: "display" | "pen";
  bylineId: string | null;
  roles: readonly Role[];
};

/** @throws Refusal `not_found` */
export async function findPersona(ctx: Ctx, { of, id }: Persona): Promise<FoundPersona> {
  const kind = of === "account" ? "display" : "pen";
  const [found] = await ctx.db
    .select({
      memberId: bylines.memberId,
      roles: sql<
        Role[]
      >`array(select ${memberRoles.role} from ${memberRoles} where ${memberRoles.memberId} = "bylines"."member_id")`,
    })
    .from(bylines)
    .where(and(eq(bylines.id, id), eq(bylines.kind, kind)));
  if (!found) throw new Refusal("not_found");
  return { ...found, bylineKind: kind, bylineId: kind === "pen" ? id : null };
}
