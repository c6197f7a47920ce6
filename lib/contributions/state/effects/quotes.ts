/** So many words in a row are seldom the same by chance. */
const RUN = 6;

/** Whether a text carries the words of another: six in a row, or all of them where there are fewer. */
export function quotes(text: string, source: string): boolean {
  const [carried, words] = [` ${wordsOf(text).join(" ")} `, wordsOf(source)];
  if (words.length === 0) return false;
  const run = Math.min(RUN, words.length);
  return words.some(
    (_, at) => at + run <= words.length && carried.includes(` ${words.slice(at, at + run).join(" ")} `),
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
