import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { NoAnswer } from "@/lib/platform/ask-elsewhere";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { canAdminister } from "../policy";
import { configuredServices } from "./configured-services";
import type { TryServiceInput } from "./schemas";
import { TRIED_WITH, type TriedServiceView } from "./views";

/** Asks a service outside about a sentence of ours. That it was tried stands in the log. @throws Refusal `not_allowed` */
export async function tryService(ctx: Ctx<Actor>, { service }: TryServiceInput): Promise<TriedServiceView> {
  ensure(canAdminister(ctx.actor));
  const check = configuredServices().find((one) => one.service === service);
  // Inside a transaction nothing calls out.
  const tried = await (check?.look(TRIED_WITH) ?? Promise.reject(new NoAnswer("switched_off"))).then(
    ({ flagged }): TriedServiceView => ({ flagged }),
    (error: unknown): TriedServiceView => {
      if (error instanceof NoAnswer) return { problem: error.problem };
      throw error;
    },
  );
  const problem = "problem" in tried ? tried.problem : null;
  await inTransaction(ctx, async (ctx) => {
    record(ctx, "outside.tried", { kind: "service", id: null, details: { service, problem } });
  });
  return tried;
}
