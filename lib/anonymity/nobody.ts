import type { Db } from "@/db/client";
import { type Ctx, makeCtx } from "@/lib/platform/context";

/** Who acts with a receipt, or without an account: nobody that anyone could name. */
export type Nobody = { kind: "guest"; id?: undefined };

/**
 * The context of an anonymous request. Its clock stands at midnight (UTC) of the day, so that nothing
 * written with it can tell when somebody asked, came back or took it back.
 */
export function nobodyCtx(db: Db, now: Date): Ctx<Nobody> {
  return makeCtx(db, { kind: "guest" }, dayOf(now));
}

function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
