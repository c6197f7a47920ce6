import { newId, newRandomId } from "@/db/ids";
import { signals as signalsTable } from "@/db/schema/moderation";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Ctx } from "@/lib/platform/context";
import type { Signal } from "./signal";

/** Keeps what screening found on a revision, for those who decide. */
export async function writeSignals(
  ctx: Ctx,
  contribution: Contribution,
  revision: number,
  signals: readonly Signal[],
): Promise<void> {
  if (signals.length > 0) {
    await ctx.db.insert(signalsTable).values(signalRows(ctx, contribution, revision, signals));
  }
}

/** A word that is masked wherever it stands may stand in a text a thousand times. */
const MOST_SPANS = 20;

/** The rows that keep them. */
export function signalRows(
  ctx: Ctx,
  contribution: Contribution,
  revision: number,
  signals: readonly Signal[],
): (typeof signalsTable.$inferInsert)[] {
  const sealed = contribution.bylineKind === "receipt";
  const nameless = sealed || contribution.bylineKind === "anonymous";
  return signals.map((signal) => ({
    id: nameless ? newRandomId() : newId(ctx.now),
    contributionId: contribution.id,
    revision,
    check: signal.check,
    effect: signal.effect,
    explanation: (sealed && signal.unquoted) || signal.explanation,
    // Marks stand in the body alone.
    spans: signal.place ? [] : (signal.spans ?? []).slice(0, MOST_SPANS),
    severe: signal.severe ?? false,
  }));
}
