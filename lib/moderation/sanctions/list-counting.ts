import { sql } from "drizzle-orm";
import { z } from "zod";
import { SANCTION_KINDS, type SanctionKind } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { countsAt } from "./counting";

/** The sanctions of a member that count at this moment, to whichever of their names they were given. */
export function listCounting(ctx: Ctx, memberId: string): Promise<{ kind: SanctionKind }[]> {
  return rows(
    ctx.db,
    z.object({ kind: z.enum(SANCTION_KINDS) }),
    sql`select s.kind from sanctions s where s.member_id = ${memberId}::uuid and ${countsAt(ctx.now)}`,
  );
}
