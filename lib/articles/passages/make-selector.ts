import { startOfBlock } from "../canonical-text";

/** A text that stands: one revision of an article. */
export type StandingText = {
  id: string;
  canonicalText: string;
  blocks: readonly { id: string; text: string }[];
};

/**
 * A quoted place in a revision, as it is stored and exported (W3C Web Annotation: TextPositionSelector and
 * TextQuoteSelector). Offsets are UTF-16 units into the revision's canonical text.
 */
export type Selector = {
  revisionId: string;
  blockId: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
};

/** How many characters around a passage are kept, by which it is found again (`passages.md` 1). */
const CONTEXT = 64;

/** The selector for `start` to `end` of a block's text, in UTF-16 units; undefined for a place that isn't there. */
export function makeSelector(
  text: StandingText,
  blockId: string,
  start: number,
  end: number,
): Selector | undefined {
  const blockStart = startOfBlock(text.blocks, blockId);
  const block = text.blocks.find(({ id }) => id === blockId);
  if (blockStart === undefined || !block) return undefined;
  if (start < 0 || start >= end || end > block.text.length) return undefined;
  const from = blockStart + start;
  const to = blockStart + end;
  return {
    revisionId: text.id,
    blockId,
    start: from,
    end: to,
    exact: text.canonicalText.slice(from, to),
    prefix: wholeSigns(text.canonicalText.slice(Math.max(0, from - CONTEXT), from)),
    suffix: wholeSigns(text.canonicalText.slice(to, to + CONTEXT)),
  };
}

/** Without the half of a sign (an emoji, say) that a cut may leave at either end. */
function wholeSigns(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}
