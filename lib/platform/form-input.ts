import { z } from "zod";
import { storableText } from "./storable-text";

/** Whether React or Next put the field there, to find the action by. */
const ofTheFramework = (name: string) => name.startsWith("$ACTION");

/** The typed texts of a form, to be given back with a refusal. Several of one name are joined by line breaks. */
export function typedValues(data: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of new Set(data.keys())) {
    if (ofTheFramework(name)) continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = texts.join("\n");
  }
  return values;
}

export type FormInput<T> =
  | { success: true; input: T }
  | { success: false; fieldErrors: Record<string, string> };

/**
 * A form as its schema wants it: lists where the schema has lists, otherwise the last value of a name. A field left
 * empty counts as not given where the schema doesn't ask for it.
 */
export function readForm<S extends z.ZodType>(schema: S, data: FormData): FormInput<z.output<S>> {
  const shape: Record<string, unknown> = schema instanceof z.ZodObject ? schema.shape : {};
  const given: Record<string, unknown> = {};
  for (const name of new Set(data.keys())) {
    if (ofTheFramework(name)) continue;
    const field = shape[name];
    const values = data.getAll(name).map((one) => (typeof one === "string" ? storableText(one) : one));
    const value = isList(field) ? values : values.at(-1);
    if (value === "" && isOptional(field)) continue;
    given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return { success: true, input: parsed.data };
  const fieldErrors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fieldErrors[String(path[0] ?? "")] ??= message;
  return { success: false, fieldErrors };
}

function isList(field: unknown): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable)
    return isList(field.unwrap());
  return field instanceof z.ZodArray;
}

function isOptional(field: unknown): boolean {
  return field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable;
}
