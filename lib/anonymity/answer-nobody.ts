import type { z } from "zod";
import { db } from "@/db/client";
import { CALLER_HEADER } from "@/lib/platform/caller";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type LimitName, takeTurn } from "@/lib/platform/rate-limit";
import { Refusal } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { sentenceFor } from "@/lib/refusals";
import { type Nobody, nobodyCtx } from "./nobody";
import { refuseIdentity } from "./refuse-identity";
import type { AnonState } from "./views";

/** One thing that can be done without being anybody. `limits` count by network; `all` counts everyone together. */
export type AnonDoor<S extends z.ZodType, R> = {
  schema: S;
  limit: LimitName;
  all?: LimitName;
  work: (ctx: Ctx<Nobody>, input: z.output<S>) => Promise<R>;
};

/** A body as its schema wants it, or what is wrong with each field. */
export type AnonInput<T> =
  | { success: true; input: T }
  | { success: false; fieldErrors: Record<string, string> };

/**
 * Does it, for a request that must come from one of our own pages and carry nothing by which anyone could be known.
 * Neither the request nor its time is logged.
 */
export async function answerNobody<S extends z.ZodType, R>(
  door: AnonDoor<S, R>,
  headers: Headers,
  read: () => AnonInput<z.output<S>>,
): Promise<AnonState<R>> {
  try {
    refuseIdentity(headers);
    if (!isSameOrigin(headers, env().AUTH_URL)) throw new Refusal("wrong_origin");
    await takeTurn(door.limit, headers.get(CALLER_HEADER) ?? "unnamed");
    if (door.all) await takeTurn(door.all, "everyone");
    const given = read();
    if (!given.success) return refused(new Refusal("input_invalid"), given.fieldErrors);
    return { status: "done", result: await door.work(nobodyCtx(db(), new Date()), given.input) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    log.error({ err: error }, "an anonymous request failed");
    return refused(new Refusal("our_fault"));
  }
}

function refused(refusal: Refusal, fieldErrors: Record<string, string> = {}): AnonState<never> {
  const { field, nudge } = refusal.about;
  if (nudge) return { status: "refused", code: refusal.code, nudge };
  const message = sentenceFor(refusal);
  return {
    status: "refused",
    code: refusal.code,
    message,
    fieldErrors: field ? { [field]: message } : fieldErrors,
  };
}
