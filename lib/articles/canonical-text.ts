import type { ArticleBlock } from "@/db/schema/articles";

const BETWEEN = "\n\n";

/** The text that passages point into: the words of the blocks, which are NFC, with a blank line between. */
export function canonicalText(blocks: readonly Pick<ArticleBlock, "text">[]): string {
  return withWords(blocks)
    .map((block) => block.text)
    .join(BETWEEN);
}

/** Where a block begins in the canonical text, in UTF-16 units; undefined for one that isn't there or has no words. */
export function startOfBlock(
  blocks: readonly Pick<ArticleBlock, "id" | "text">[],
  id: string,
): number | undefined {
  let start = 0;
  for (const block of withWords(blocks)) {
    if (block.id === id) return start;
    start += block.text.length + BETWEEN.length;
  }
  return undefined;
}

/** Pictures and rules have no words, and take no place in the text. */
function withWords<T extends { text: string }>(blocks: readonly T[]): T[] {
  return blocks.filter((block) => block.text !== "");
}
