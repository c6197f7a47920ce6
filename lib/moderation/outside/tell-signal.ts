import { and, eq } from "drizzle-orm";
import { signals } from "@/db/schema/moderation";
import type { OutsideService } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { signalName } from "./signal-name";

type About = { contributionId: string; revision: number; service: OutsideService };

/** Has the signal that waited for a service say what came of it. It goes on holding. */
export async function explainSignal(ctx: Ctx, about: About, explanation: string): Promise<void> {
  await ctx.db.update(signals).set({ explanation }).where(signalOf(about));
}

/** Takes away the signal that waited for a service: nothing holds by it any more. */
export async function removeSignal(ctx: Ctx, about: About): Promise<void> {
  await ctx.db.delete(signals).where(signalOf(about));
}

function signalOf({ contributionId, revision, service }: About) {
  return and(
    eq(signals.contributionId, contributionId),
    eq(signals.revision, revision),
    eq(signals.check, signalName(service)),
  );
}
