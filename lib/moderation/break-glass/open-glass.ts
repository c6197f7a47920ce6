import { eq, sql } from "drizzle-orm";
import { breakGlass } from "@/db/schema/break-glass";
import { contributions } from "@/db/schema/contributions";
import { bylines, members } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { seal, unseal } from "@/lib/platform/seal";
import { canModerate } from "../policy";
import { subjectOf } from "./ask-glass";
import { lockGlass } from "./lock-glass";
import { canOpen, TOLD_AFTER_MS } from "./policy";
import type { GlassInput } from "./schemas";
import type { BehindView } from "./views";

/**
 * Shows who is behind it, to who asked, once: it is in this answer and in no other. The account of a nameless
 * contribution can be opened only with the key outside the database. A day later its writer is told.
 * @throws Refusal `not_allowed`, `not_found`, `not_consented`, `glass_opened`, `nobody_behind`
 */
export async function openGlass(ctx: Ctx<Actor>, { glassId }: GlassInput): Promise<BehindView> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    const glass = await lockGlass(ctx, glassId);
    ensure(canOpen(ctx.actor, glass, ctx.now));
    const memberId = await findWriter(ctx, glass);
    const behind = memberId ? await findBehind(ctx, memberId) : null;
    if (!memberId || !behind) throw new Refusal("nobody_behind");
    const tellAt = new Date(ctx.now.getTime() + TOLD_AFTER_MS);
    await ctx.db
      .update(breakGlass)
      .set({ openedAt: ctx.now, tellAt, sealedWriter: seal("break-glass", memberId, glassId) })
      .where(eq(breakGlass.id, glassId));
    enqueue(ctx, {
      task: "tell-of-break-glass",
      payload: { glassId },
      key: `break-glass:${glassId}`,
      runAt: tellAt.toISOString(),
    });
    record(ctx, "break-glass.opened", subjectOf(glass));
    return behind;
  });
}

async function findWriter(
  ctx: Ctx,
  { bylineId, contributionId }: typeof breakGlass.$inferSelect,
): Promise<string | null> {
  if (bylineId) {
    const [pen] = await ctx.db
      .select({ memberId: bylines.memberId })
      .from(bylines)
      .where(eq(bylines.id, bylineId));
    return pen?.memberId ?? null;
  }
  if (!contributionId) return null;
  const [row] = await ctx.db
    .select({ sealed: contributions.sealedMember })
    .from(contributions)
    .where(eq(contributions.id, contributionId));
  return row?.sealed ? unseal("owner", row.sealed, contributionId) : null;
}

async function findBehind(ctx: Ctx, memberId: string): Promise<BehindView | null> {
  const [member] = await ctx.db
    .select({
      ownName: sql<
        string | null
      >`(select ${bylines.id} from ${bylines} where ${bylines.memberId} = "members"."id" and ${bylines.kind} = 'display' order by ${bylines.retiredAt} nulls first, ${bylines.createdAt} desc limit 1)`,
      name: sql<
        string | null
      >`coalesce((select ${bylines.name} from ${bylines} where ${bylines.memberId} = "members"."id" and ${bylines.kind} = 'display' and ${bylines.retiredAt} is null order by ${bylines.createdAt} desc limit 1), ${members.name})`,
      email: members.email,
      joinedAt: members.joinedAt,
    })
    .from(members)
    .where(eq(members.id, memberId));
  return member ?? null;
}
