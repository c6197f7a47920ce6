import { ABOUT_HEADING, FAQ_HEADING } from "./take-apart";

/**
 * A heading is short, ends as no sentence does, and is written in title case, or stands above a long
 * paragraph.
 */
export function looksLikeHeading(line: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (ABOUT_HEADING.test(line) || FAQ_HEADING.test(line)) return true;
  if (line.length > 110 || /[.,;:!…”"')]$/.test(line)) return false;
  if (isTitleCase(line)) return true;
  return line.length <= 80 && next.length >= 200 && /^\p{Lu}/u.test(line) && /[\p{L}\p{N}]$/u.test(line);
}

/** Every word of four letters or more begins with a capital. */
function isTitleCase(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const long = words.filter((word) => word.length >= 4);
  return (
    /^[^\p{L}]*\p{Lu}/u.test(line) && long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  );
}
