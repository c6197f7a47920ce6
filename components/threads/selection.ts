/** Words selected in one block of an article, as the server wants them: offsets in UTF-16 units into its text. */
export type Selected = { blockId: string; start: number; end: number; exact: string; range: Range };

/** The most characters that one can write beside at a time. */
const LONGEST = 2_000;

/** What is selected in the article, cut to the block in which it begins; undefined where that is nothing. */
export function readSelection(text: Element): Selected | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const block = elementOf(range.startContainer)?.closest<HTMLElement>("[data-block]");
  const blockId = block?.dataset.block;
  if (!block || !blockId || !text.contains(block)) return undefined;
  if (!block.contains(range.endContainer)) range.setEnd(block, block.childNodes.length);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = wordsOf(range);
  const exact = words.trim();
  if (exact === "" || exact.length > LONGEST) return undefined;
  const start = wordsOf(before).length + words.indexOf(exact);
  return { blockId, start, end: start + exact.length, exact, range };
}

/** The words of a range, without the letters of notes that stand among them. */
function wordsOf(range: Range): string {
  const part = range.cloneContents();
  for (const letter of part.querySelectorAll(".gl")) letter.remove();
  return part.textContent ?? "";
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
