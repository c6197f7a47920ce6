import type { z } from "zod";
import { Refusal } from "@/lib/platform/refusal";
import { storableText } from "@/lib/platform/storable-text";

/** What somebody wrote or chose isn't as it has to be: a sentence for each field. */
export class InputInvalid extends Refusal {
  constructor(readonly fieldErrors: Readonly<Record<string, string>>) {
    super("input_invalid");
  }
}

/**
 * Reads JSON as a schema wants it. `fields` are those that a person fills in; anything else is a browser's work.
 * @throws Refusal `malformed`; InputInvalid where only such fields are wrong
 */
export function readInput<S extends z.ZodType>(
  schema: S,
  json: string,
  fields: readonly string[] = [],
): z.output<S> {
  const parsed = schema.safeParse(parseJson(json));
  if (parsed.success) return parsed.data;
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? "");
    if (!fields.includes(field)) throw new Refusal("malformed");
    fieldErrors[field] ??= message;
  }
  throw new InputInvalid(fieldErrors);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json, (_, value) => (typeof value === "string" ? storableText(value) : value));
  } catch {
    return undefined;
  }
}
