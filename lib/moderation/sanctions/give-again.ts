import { sql } from "drizzle-orm";
import { newId } from "@/db/ids";
import { sanctions } from "@/db/schema/sanctions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { Sanction } from "./lock-sanction";
import { subjectOf } from "./subject-of";

/**
 * Gives a sanction that was lifted once more, as it was: rule, sentence, occasions and end, and read where it had been
 * read; in the name of who gives it again. Returns its id. Whoever calls tells its member.
 * @throws Refusal `not_allowed`, `undo_overtaken` where its end has come
 */
export async function giveAgain(ctx: Ctx<Actor>, sanction: Sanction): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
    if (sanction.endsAt && sanction.endsAt <= ctx.now) throw new Refusal("undo_overtaken");
    const again = { ...sanction, id: newId(ctx.now), givenBy: ctx.actor.id, givenAt: ctx.now };
    await ctx.db.insert(sanctions).values(again);
    await ctx.db.execute(sql`insert into sanction_occasions (sanction_id, contribution_id)
      select ${again.id}::uuid, contribution_id from sanction_occasions where sanction_id = ${sanction.id}::uuid`);
    await ctx.db.execute(sql`insert into sanction_readings (sanction_id, read_at)
      select ${again.id}::uuid, read_at from sanction_readings where sanction_id = ${sanction.id}::uuid`);
    record(ctx, "sanction.given", {
      ...subjectOf(again),
      details: {
        sanction: again.id,
        sanctioned: again.kind,
        until: again.endsAt ? lastDay(again.endsAt) : null,
      },
    });
    return again.id;
  });
}

/** It ends with that day (UTC). */
function lastDay(endsAt: Date): string {
  return new Date(endsAt.getTime() - 1).toISOString().slice(0, 10);
}
