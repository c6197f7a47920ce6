import type { z } from "zod";
import type { RefusalCode } from "@/lib/platform/refusal";
import { storableText } from "@/lib/platform/storable-text";
import { type AnonDoor, type AnonInput, answerNobody } from "./answer-nobody";

/** The most characters that any of our forms sends, and room to spare. */
const LONGEST_BODY = 64 * 1024;

const STATUS: Partial<Record<RefusalCode, number>> = {
  cookie_not_wanted: 400,
  malformed: 400,
  wrong_origin: 403,
  token_refused: 403,
  not_found: 404,
  receipt_unknown: 404,
  sent_otherwise: 409,
  key_stale: 409,
  token_spent: 409,
  too_large: 413,
  too_fast: 429,
  our_fault: 500,
};

/** The handler of `POST /api/anon/…`: JSON in, an `AnonState` out, kept by nobody on the way. */
export function anonRoute<S extends z.ZodType, R>(
  door: AnonDoor<S, R>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const body = await request.text();
    const state = await answerNobody(door, request.headers, () => readJson(door.schema, body));
    const status = state.code ? (STATUS[state.code] ?? 422) : 200;
    return Response.json(state, { status, headers: { "cache-control": "no-store" } });
  };
}

function readJson<S extends z.ZodType>(schema: S, body: string): AnonInput<z.output<S>> {
  const parsed = schema.safeParse(body.length > LONGEST_BODY ? undefined : parseJson(body));
  if (parsed.success) return { success: true, input: parsed.data };
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fieldErrors[String(path[0] ?? "")] ??= message;
  return { success: false, fieldErrors };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body, (_, value) => (typeof value === "string" ? storableText(value) : value));
  } catch {
    return undefined;
  }
}
