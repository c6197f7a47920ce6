import { z } from "zod";

const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** A country by its ISO 3166 code, or the European Union. */
export const Region = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined, {
    error: "Please give the two letters of a country, such as GB, or EU.",
  });

/** "GB" as people say it: "United Kingdom". */
export function regionName(code: string): string {
  return names.of(code) ?? code;
}
