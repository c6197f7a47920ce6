/** One line of text, as a title or a name is stored: NFC, single spaces, no control characters. */
export function cleanLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
