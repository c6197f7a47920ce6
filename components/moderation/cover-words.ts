import { listed } from "@/lib/platform/amounts";

const ABOUT: Record<string, string> = {
  crisis: "words that may point to a crisis",
  score: "words like those of texts that were turned down here",
  "listed-words": "a word that is listed as hard to read",
  "listed-expressions": "a word that is listed as hard to read",
};

/**
 * The neutral line over a text that may be hard to read, by the names of the checks that found such a thing in it (`severeIn`);
 * nothing where it can be read as it is.
 */
export function coverWords(checks: readonly string[]): string | null {
  const about = [...new Set(checks.flatMap((check) => ABOUT[check] ?? []))];
  return about.length === 0 ? null : `Covered: it may be hard to read. What it is about: ${listed(about)}.`;
}
