import type { Skipped } from "./article-draft";
import { looksLikeHeading } from "./looks-like-heading";

const CALLS =
  "learn more|find out more|sign up|subscribe|buy now|book now|book a call|shop now|get started|join now|order now";
/** A button's words, ending there or running straight into what stood beside the button. */
const BUTTON = new RegExp(`^(?:${CALLS})(?=$|[^\\s\\p{Ll}])`, "iu");
const PRICED = new RegExp(`^(?:${CALLS})\\b.*[$€£¥]\\s?\\d`, "iu");
const LONGEST_TEASER = 300;

/**
 * Leaves out the advertisements that come along when a page is copied: a button's line and, above it, the
 * teaser and the headline that lead to it.
 */
export function withoutAdvertisements(
  file: string,
  lines: string[],
): { lines: string[]; skipped: Skipped[] } {
  const kept: string[] = [];
  const skipped: Skipped[] = [];
  for (const line of lines) {
    if (!BUTTON.test(line) && !PRICED.test(line)) {
      kept.push(line);
      continue;
    }
    const [headline, teaser] = kept.slice(-2);
    const leads = headline && teaser && teaser.length <= LONGEST_TEASER && looksLikeHeading(headline, teaser);
    const taken = leads ? kept.splice(-2) : [];
    skipped.push({
      what: `“${taken[0] ?? line}” in ${file}`,
      why: "it reads as an advertisement that was copied along with the page",
    });
  }
  return { lines: kept, skipped };
}
