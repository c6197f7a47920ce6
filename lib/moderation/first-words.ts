/** Marks of our Markdown that would only be in the way of a glance; a link keeps its words. */
const MARKS: readonly [RegExp, string][] = [
  [/\[([^\]]*)\]\([^)]*\)/gu, "$1"],
  [/^\s*(?:>|[-*+]|#{1,6})\s+/gmu, ""],
  [/[*_`]+/gu, ""],
  [/\s+/gu, " "],
];

/**
 * The first words of a text for a list: without its commonest marks, cut between words. It only looks, where
 * `plainText` parses: a page of a queue has 25 of them and a moderator turns many pages.
 */
export function firstWords(source: string, length: number): string {
  const text = MARKS.reduce((words, [mark, instead]) => words.replace(mark, instead), source).trim();
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/u, "")}…`;
}
