import { type Detail, detail, spansOf } from "./detail";

const CARD = /(?<![\p{L}\p{N}.,-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b/g;
const SOCIAL = /(?<![\p{N}-])\d{3}-\d{2}-\d{4}(?![\p{N}-])/gu;

const UK = /\b(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b/g;
const CANADA = /\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d\b/g;
const STATE =
  /\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s\d{5}(?:-\d{4})?\b/g;
const BEFORE_TOWN =
  /(?<![\p{L}\p{N}.,-])(?:(?:D|F|I|E)-\d{5}|(?:A|B|CH|DK|L|NL|NO|SE)-\d{4,5}|\d{5})(?=\s\p{Lu}\p{Ll}{2})/gu;
const NAMED =
  /(?<=\b(?:zip|zip ?code|post ?code|postal code|plz)(?: is| of)?[: ]{1,2})(?=[A-Z-]{0,4}\d)[A-Z\d]{2,5}(?:[ -](?=[A-Z]*\d|[A-Z]{2}\b)[A-Z\d]{2,4})?(?![\p{L}\p{N}])/giu;

/** Numbers of cards and accounts, and those by which a state knows somebody. */
export function findAccounts(text: string): Detail[] {
  return [
    ...spansOf(text, CARD).filter(({ start, end }) => isCard(text.slice(start, end))),
    ...spansOf(text, IBAN),
    ...spansOf(text, SOCIAL),
  ].map((span) => detail("account", span, "(number left out)"));
}

/** Postcodes, which stand for a street or a few. */
export function findPostcodes(text: string): Detail[] {
  return [UK, CANADA, STATE, BEFORE_TOWN, NAMED].flatMap((pattern) =>
    spansOf(text, pattern).map((span) => detail("postcode", span, "(postcode left out)")),
  );
}

/** By the check digit that every card has (Luhn). */
function isCard(written: string): boolean {
  const digits = [...written.replace(/\D/g, "")].reverse().map(Number);
  const sum = digits.reduce(
    (sum, digit, n) => sum + (n % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return sum % 10 === 0 && new Set(digits).size > 1;
}
