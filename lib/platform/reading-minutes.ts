/** Words that a quiet reader reads in a minute. */
const WORDS_A_MINUTE = 220;

/** How long a text takes to read, in whole minutes, never less than one. */
export function readingMinutes(text: string): number {
  const words = text.split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
