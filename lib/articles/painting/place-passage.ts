import type { ArticleBlock } from "@/db/schema/articles";
import { startOfBlock } from "../canonical-text";

/** A passage as it was kept: offsets into the canonical text of its revision, in UTF-16 units. */
export type KeptPassage = { revisionId: string; blockId: string; start: number; end: number; exact: string };

/** A passage's place in the text as it stands: offsets into its block's text. */
export type Place = { blockId: string; start: number; end: number };

/**
 * Finds where a passage stands in this text. One that was kept against an earlier revision is at home only in a block
 * that has not changed, and where its words stand there once; otherwise undefined: better nowhere than somewhere else.
 */
export function placePassage(
  passage: KeptPassage,
  text: { revisionId: string; blocks: readonly ArticleBlock[] },
): Place | undefined {
  const block = text.blocks.find(({ id }) => id === passage.blockId);
  const blockStart = startOfBlock(text.blocks, passage.blockId);
  if (!block || blockStart === undefined) return undefined;
  const kept = passage.start - blockStart;
  const asKept = passage.revisionId === text.revisionId && block.text.startsWith(passage.exact, kept);
  const start = asKept ? kept : onlyPlaceOf(passage.exact, block.text);
  return start === undefined ? undefined : { blockId: block.id, start, end: start + passage.exact.length };
}

function onlyPlaceOf(words: string, text: string): number | undefined {
  const first = text.indexOf(words);
  return first >= 0 && first === text.lastIndexOf(words) ? first : undefined;
}
