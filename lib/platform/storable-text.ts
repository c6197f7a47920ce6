/** A text as Postgres can keep it: without the character zero, and with U+FFFD for half a character. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD");
}
