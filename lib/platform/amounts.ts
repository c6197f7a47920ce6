const ONES = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A whole number as one writes it in a sentence: in words below a hundred, in figures from there on. Zero is "no". */
export function inWords(n: number): string {
  const small = ONES[n];
  if (small) return small;
  const tens = TENS[Math.floor(n / 10)];
  if (!tens) return n.toLocaleString("en");
  return n % 10 === 0 ? tens : `${tens}-${ONES[n % 10]}`;
}

/** An amount of something: "three stories", "one note", "no notes". */
export function amount(n: number, one: string, many: string): string {
  return `${inWords(n)} ${n === 1 ? one : many}`;
}

/** The first letter as it stands at the head of a sentence. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A sentence as it goes on within another. */
export function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Parts of a sentence, joined as in speech: "seven notes, three stories and one answer". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
