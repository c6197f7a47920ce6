import type { z } from "zod";
import { db } from "@/db/client";
import { CALLER_HEADER } from "@/lib/platform/caller";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type LimitName, takeTurn } from "@/lib/platform/rate-limit";
import { Refusal, type RefusalCode } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { sentenceFor } from "@/lib/refusals";
import { type Nobody, nobodyCtx } from "./nobody";
import { BODY_SIZES, isPadded, OPENED_ANSWER, padBody, SHORT_ANSWER } from "./protocol/pad-body";
import { InputInvalid, readInput } from "./read-input";
import { refuseIdentity } from "./refuse-identity";
import type { AnonState } from "./views";

/** What arrived: its bytes, which a token is bound to, and the moment, which nothing may be written with. */
export type AnonRequest = { headers: Headers; body: Uint8Array; at: Date };

/** One thing that can be done without being anybody. `limit` counts by network; `all` counts everyone together. */
export type AnonDoor<S extends z.ZodType> = {
  schema: S;
  /** The fields that a person fills in. */
  fields?: readonly string[];
  limit: LimitName;
  all?: LimitName;
  status: 200 | 202;
  /** Of which sizes, in bytes, its answers are. */
  sizes: readonly number[];
  work: (
    ctx: Ctx<Nobody>,
    input: z.output<S>,
    request: AnonRequest,
  ) => Promise<Readonly<Record<string, unknown>>>;
};

const STATUS: Partial<Record<RefusalCode, number>> = {
  cookie_not_wanted: 400,
  malformed: 400,
  wrong_origin: 403,
  token_refused: 403,
  work_refused: 403,
  act_refused: 403,
  not_found: 404,
  receipt_unknown: 404,
  sent_otherwise: 409,
  key_stale: 409,
  token_spent: 409,
  work_stale: 409,
  act_stale: 409,
  too_fast: 429,
  our_fault: 500,
};

/** A refusal may quote what is to be read once more. */
const REFUSED_SIZES = [...SHORT_ANSWER, ...OPENED_ANSWER];

const LONGEST_BODY = Math.max(...BODY_SIZES);

/**
 * The handler of a `POST /api/anon/…` whose body is padded: it must come from one of our own pages and carry nothing by
 * which anyone could be known. Neither the request nor its time is logged.
 */
export function anonRoute<S extends z.ZodType>(door: AnonDoor<S>): (request: Request) => Promise<Response> {
  return (request) =>
    answerNobody(request, async ({ headers }) => {
      await takeTurn(door.limit, headers.get(CALLER_HEADER) ?? "unnamed");
      if (door.all) await takeTurn(door.all, "everyone");
      const at = new Date();
      const body = await readBody(request);
      const input = readInput(door.schema, new TextDecoder().decode(body), door.fields);
      const result = await door.work(nobodyCtx(db(), at), input, { headers, body, at });
      return answer(door.status, result, door.sizes);
    });
}

/** Refuses what anyone could be known by, and answers a refusal with its code and its sentence. */
export async function answerNobody(
  request: Request,
  work: (request: Request) => Promise<Response>,
): Promise<Response> {
  try {
    refuseIdentity(request.headers);
    if (!isSameOrigin(request.headers, env().AUTH_URL)) throw new Refusal("wrong_origin");
    return await work(request);
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    log.error({ err: error }, "an anonymous request failed");
    return refused(new Refusal("our_fault"));
  }
}

/** JSON of one of these sizes, kept by nobody on the way. */
export function answer(
  status: number,
  fields: Readonly<Record<string, unknown>>,
  sizes: readonly number[],
): Response {
  const body = padBody(fields, sizes);
  if (!body) throw new Error("An answer is longer than the longest.");
  return new Response(body, {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
}

/** @throws Refusal `malformed` for a body of any size but ours */
async function readBody(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST_BODY) throw new Refusal("malformed");
  const body = new Uint8Array(await request.arrayBuffer());
  if (!isPadded(body)) throw new Refusal("malformed");
  return body;
}

function refused(refusal: Refusal): Response {
  const { field, nudge } = refusal.about;
  const message = sentenceFor(refusal);
  const given = refusal instanceof InputInvalid ? refusal.fieldErrors : {};
  const state: AnonState<never> = {
    status: "refused",
    code: refusal.code,
    ...(nudge ? { nudge } : { message, fieldErrors: { ...given, ...(field ? { [field]: message } : {}) } }),
  };
  return answer(STATUS[refusal.code] ?? 422, state, REFUSED_SIZES);
}
