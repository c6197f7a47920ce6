import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { takeTurn } from "@/lib/platform/rate-limit";
import { Refusal, type RefusalCode } from "@/lib/platform/refusal";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { sentenceFor } from "@/lib/refusals";
import { drawTokens } from "./draw-tokens";
import type { Drawer } from "./policy";
import { DrawInput } from "./schemas";

/** More than two elements need, in characters. */
const LONGEST_BODY = 1_024;

const STATUS: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  sign_in_first: 401,
  wrong_origin: 403,
  // A page draws by itself, for everyone: what isn't to be had today is an answer, and no error in a console.
  too_young: 200,
  sanctioned: 200,
  drawn_today: 200,
  key_stale: 409,
  too_fast: 429,
  our_fault: 500,
};

/**
 * The handler of `POST /api/anon/draw`. `findDrawer` knows the session, which this room doesn't. Who drew is logged
 * nowhere, nor when.
 */
export function drawRoute(
  findDrawer: () => Promise<{ ctx: Ctx; drawer: Drawer } | undefined>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      if (!isSameOrigin(request.headers, env().AUTH_URL)) throw new Refusal("wrong_origin");
      const found = await findDrawer();
      if (!found) throw new Refusal("sign_in_first");
      // Counted in this process's memory for a minute, with everything else that a member sends.
      await takeTurn("write", found.drawer.id);
      return answer(200, await drawTokens(found.ctx, found.drawer, readInput(await request.text())));
    } catch (error) {
      return refused(error instanceof Refusal ? error : failed(error));
    }
  };
}

/** @throws Refusal `malformed` */
function readInput(body: string): DrawInput {
  const parsed = DrawInput.safeParse(body.length > LONGEST_BODY ? undefined : parseJson(body));
  if (!parsed.success) throw new Refusal("malformed");
  return parsed.data;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function failed(err: unknown): Refusal {
  log.error({ err }, "a draw failed");
  return new Refusal("our_fault");
}

function refused(refusal: Refusal): Response {
  return answer(STATUS[refusal.code] ?? 422, { code: refusal.code, message: sentenceFor(refusal) });
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
