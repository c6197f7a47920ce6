import { Refusal } from "@/lib/platform/refusal";
import { makeSelector, type Selector, type StandingText } from "./make-selector";

/** What a reader's browser says was selected: offsets into a block's text in UTF-16 units, and the words. */
export type Selection = { blockId: string; start: number; end: number; exact: string };

/**
 * Finds what was selected in the text as it stands. The words decide, apart from how they are spaced and
 * composed, since browsers differ in both: they have to stand inside the offsets, or only once in the block.
 * @throws Refusal `passage_moved`
 */
export function findSelector(text: StandingText, selection: Selection): Selector {
  const block = text.blocks.find(({ id }) => id === selection.blockId);
  const place = block && placeOf(selection, block.text);
  const selector = place && makeSelector(text, selection.blockId, place.start, place.end);
  if (!selector) throw new Refusal("passage_moved");
  return selector;
}

function placeOf({ start, end, exact }: Selection, text: string): { start: number; end: number } | undefined {
  const words = exact.normalize("NFC").split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const pattern = new RegExp(words.map(escapeForPattern).join("\\s+"), "gu");
  const places = [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const inside = places.find((place) => place.start >= start && place.end <= end);
  return inside ?? (places.length === 1 ? places[0] : undefined);
}

function escapeForPattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
