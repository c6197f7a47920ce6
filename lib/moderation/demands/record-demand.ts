import { newId } from "@/db/ids";
import { legalDemands } from "@/db/schema/demands";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { demandsTag } from "@/lib/platform/tags";
import { canAdminister } from "../policy";
import type { DemandInput } from "./schemas";

/** Records a demand by law and what was given to it, for everyone to read. @throws Refusal `not_allowed`, `day_to_come` */
export async function recordDemand(ctx: Ctx<Actor>, input: DemandInput): Promise<void> {
  ensure(canAdminister(ctx.actor));
  // Somewhere on earth it is tomorrow already, but days here are those of UTC, as on every page.
  if (input.receivedOn > ctx.now.toISOString().slice(0, 10))
    throw new Refusal("day_to_come", { field: "receivedOn" });
  await inTransaction(ctx, async (ctx) => {
    const id = newId(ctx.now);
    const given = input.given || null;
    await ctx.db.insert(legalDemands).values({ ...input, id, given, recordedAt: ctx.now });
    const details = { kind: input.kind, given: given !== null };
    record(ctx, "demand.recorded", { kind: "legal_demand", id, details });
    expire(ctx, demandsTag);
  });
}
