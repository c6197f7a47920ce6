import { SEVERE_CHECKS } from "@/lib/moderation/severe-checks";
import { listed } from "@/lib/platform/amounts";

const ABOUT: Record<string, string> = {
  crisis: "words that may point to a crisis",
  score: "words like those of texts that were turned down here",
};

/**
 * The neutral line over a text that may be hard to read, by the names of the checks that found something in it; nothing
 * where it can be read as it is.
 */
export function coverWords(checks: readonly string[]): string | null {
  const severe = new Set(checks.filter((check) => SEVERE_CHECKS.includes(check)));
  const about = [...severe].flatMap((check) => ABOUT[check] ?? []);
  return about.length === 0 ? null : `Covered: it may be hard to read. What it is about: ${listed(about)}.`;
}
