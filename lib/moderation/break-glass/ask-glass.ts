import { and, eq, gt, isNull, or } from "drizzle-orm";
import { newRandomId } from "@/db/ids";
import { breakGlass } from "@/db/schema/break-glass";
import { contributions } from "@/db/schema/contributions";
import { bylines } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { canAskGlass, SEEN_WITHIN_MS } from "./policy";
import type { AskGlassInput } from "./schemas";

/**
 * Asks to see who is behind a pen name, or behind something a member wrote without a name. It is nothing yet: a
 * second person has to consent.
 * @throws Refusal `not_allowed`, `not_found`, `nobody_behind`, `glass_asked`
 */
export async function askGlass(ctx: Ctx<Actor>, input: AskGlassInput): Promise<{ glassId: string }> {
  ensure(canModerate(ctx.actor));
  return inTransaction(ctx, async (ctx) => {
    ensure(canAskGlass(ctx.actor, await findTarget(ctx, input)));
    if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
    await ensureNotAsked(ctx, input);
    const glass = {
      id: newRandomId(),
      about: input.of === "pen" ? ("pen" as const) : ("anonymous" as const),
      bylineId: input.of === "pen" ? input.id : null,
      contributionId: input.of === "contribution" ? input.id : null,
      reason: input.reason,
      askedBy: ctx.actor.id,
      askedAt: ctx.now,
    };
    await ctx.db.insert(breakGlass).values(glass);
    record(ctx, "break-glass.asked", subjectOf(glass));
    return { glassId: glass.id };
  });
}

/** What the log says it was about: a pen name or a contribution, never an account. */
export function subjectOf(glass: { id: string; bylineId: string | null; contributionId: string | null }) {
  return {
    kind: glass.bylineId ? "byline" : "contribution",
    id: glass.bylineId ?? glass.contributionId,
    details: { request: glass.id },
  };
}

async function findTarget(ctx: Ctx, { of, id }: AskGlassInput) {
  if (of === "pen") {
    const [pen] = await ctx.db.select({ bylineKind: bylines.kind }).from(bylines).where(eq(bylines.id, id));
    if (!pen) throw new Refusal("not_found");
    return pen;
  }
  const [row] = await ctx.db
    .select({ bylineKind: contributions.bylineKind, sealed: contributions.sealedMember })
    .from(contributions)
    .where(eq(contributions.id, id));
  if (!row) throw new Refusal("not_found");
  // Under a pen name it is the name that is asked about; what was taken back leads to nobody any more.
  if (row.bylineKind === "pen") throw new Refusal("not_found");
  if (row.bylineKind === "anonymous" && !row.sealed) throw new Refusal("nobody_behind");
  return row;
}

async function ensureNotAsked(ctx: Ctx, { of, id }: AskGlassInput): Promise<void> {
  const [open] = await ctx.db
    .select({ id: breakGlass.id })
    .from(breakGlass)
    .where(
      and(
        eq(of === "pen" ? breakGlass.bylineId : breakGlass.contributionId, id),
        isNull(breakGlass.openedAt),
        or(
          isNull(breakGlass.consentedAt),
          gt(breakGlass.consentedAt, new Date(ctx.now.getTime() - SEEN_WITHIN_MS)),
        ),
      ),
    )
    .limit(1);
  if (open) throw new Refusal("glass_asked");
}
