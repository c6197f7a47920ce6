import { findDates } from "./dates";
import type { Detail, Rule, Span } from "./detail";
import { findHandles, findLinks } from "./elsewhere";
import { findAccounts, findPostcodes } from "./numbers";
import { findCalled, findKin, findTitled } from "./people";
import { findPlaces, findTelling, findWork } from "./places";
import { findAddresses, findMail, findPhones } from "./reachable";

/** The rules; where two find the same words, the earlier one is right. */
const RULES: readonly Rule[] = [
  findMail,
  findLinks,
  findAccounts,
  findDates,
  findAddresses,
  findPhones,
  findPostcodes,
  findHandles,
  findKin,
  findTitled,
  findCalled,
  findWork,
  findPlaces,
  findTelling,
];

/** So much of a text is looked through, in UTF-16 units: more than anything here may have. */
const LONGEST = 60_000;

/**
 * Finds words by which somebody may be recognised, by rules alone: what leads to a person, and names that the text itself
 * calls so. It misses much, and says nothing of a text in which it finds nothing. No part of the server: the browser and
 * screening use the same.
 */
export function findDetails(typed: string): Detail[] {
  const text = typed.slice(0, LONGEST);
  return inOrder(RULES.flatMap((find) => find(text)));
}

/** As they stand in the text; of those that overlap, the one that comes first in the list. */
export function inOrder(details: readonly Detail[]): Detail[] {
  const kept: Detail[] = [];
  for (const found of details) if (!kept.some(overlaps(found))) kept.push(found);
  return kept.sort((a, b) => a.start - b.start);
}

function overlaps({ start, end }: Span): (other: Span) => boolean {
  return (other) => start < other.end && other.start < end;
}
