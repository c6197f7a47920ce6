import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { rows } from "@/lib/platform/rows";
import { lockSanction } from "../sanctions/lock-sanction";
import { subjectOf } from "../sanctions/subject-of";
import { canAppealSanction } from "./policy";
import type { AppealSanctionInput } from "./schemas";
import { writeAppeal } from "./write-appeal";

/**
 * Has somebody else read again what was done about one's account, also while suspended or banned. Given to a pen name,
 * it is in the log without an account.
 * @throws Refusal `not_found`, `not_allowed`, `not_appealable`, `appealed_once`, `appeal_too_late`
 */
export async function appealSanction(
  ctx: Ctx<Actor>,
  { sanctionId, appeal: words }: AppealSanctionInput,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const sanction = await lockSanction(ctx, sanctionId);
    const owned = ctx.actor.kind === "member" && sanction.memberId === ctx.actor.id;
    ensure(canAppealSanction({ ...sanction, owned, ...(await whatBecameOf(ctx, sanctionId)) }, ctx.now));
    await writeAppeal(ctx, {
      about: { sanctionId },
      firstDecider: sanction.givenBy,
      words,
      needsGrant: null,
      nameless: false,
    });
    record(
      ctx,
      "appeal.filed",
      { ...subjectOf(sanction), details: { sanction: sanctionId } },
      { nameless: sanction.bylineKind === "pen" },
    );
  });
}

/** One that was put back after an overturn was read a second time already. */
async function whatBecameOf(ctx: Ctx, sanctionId: string): Promise<{ lifted: boolean; appealed: boolean }> {
  const [found] = await rows(
    ctx.db,
    z.object({ lifted: z.boolean(), appealed: z.boolean() }),
    sql`select exists (select 1 from sanction_liftings where sanction_id = ${sanctionId}::uuid) as lifted,
      exists (select 1 from appeals
        where sanction_id = ${sanctionId}::uuid or standing_sanction_id = ${sanctionId}::uuid) as appealed`,
  );
  return found ?? { lifted: false, appealed: false };
}
