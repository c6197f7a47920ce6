import type { ArticleBlock } from "@/db/schema/articles";

/** A passage as it was kept: offsets into the canonical text of its revision, in UTF-16 units. */
export type KeptPassage = { revisionId: string; blockId: string; start: number; end: number; exact: string };

/** A passage's place in the text as it stands: offsets into its block's text. */
export type Place = { blockId: string; start: number; end: number };

/** Blocks of a canonical text stand a blank line apart. */
const BETWEEN_BLOCKS = "\n\n".length;

/**
 * Finds where a passage stands in this text. One that was kept against an earlier revision is at home only in a block
 * that has not changed, and where its words stand there once; otherwise undefined: better nowhere than somewhere else.
 */
export function placePassage(
  passage: KeptPassage,
  text: { revisionId: string; blocks: readonly ArticleBlock[] },
): Place | undefined {
  const at = text.blocks.findIndex(({ id }) => id === passage.blockId);
  const block = text.blocks[at];
  if (!block) return undefined;
  const blockStart = text.blocks
    .slice(0, at)
    .reduce((sum, { text }) => sum + text.length + BETWEEN_BLOCKS, 0);
  const kept = passage.start - blockStart;
  const asKept = passage.revisionId === text.revisionId && block.text.startsWith(passage.exact, kept);
  const start = asKept ? kept : onlyPlaceOf(passage.exact, block.text);
  return start === undefined ? undefined : { blockId: block.id, start, end: start + passage.exact.length };
}

function onlyPlaceOf(words: string, text: string): number | undefined {
  const first = text.indexOf(words);
  return first >= 0 && first === text.lastIndexOf(words) ? first : undefined;
}
