import { eq } from "drizzle-orm";
import { anonEpoch } from "@/db/schema/anon-tokens";
import type { Ctx } from "@/lib/platform/context";
import { type EpochKeys, epochKeys } from "./epoch-keys";
import { dayOf, type Epoch, spanFrom } from "./epochs";

/**
 * The keys of an epoch that `signs` or whose tokens `count` today. Undefined for one that was never published, is over
 * or still to come, or whose published key isn't the one that is derived here.
 */
export async function publishedKeys(
  ctx: Ctx,
  epoch: Epoch,
  what: "signs" | "counts",
): Promise<EpochKeys | undefined> {
  const [published] = await ctx.db.select().from(anonEpoch).where(eq(anonEpoch.id, epoch));
  if (!published) return undefined;
  const { from, until, to } = spanFrom(published.fromDay);
  const today = dayOf(ctx.now);
  if (today < from || today > (what === "signs" ? until : to)) return undefined;
  const keys = epochKeys(epoch);
  return published.publicKey.equals(keys.publicKey) ? keys : undefined;
}
