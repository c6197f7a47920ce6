/** Lines that are read as Markdown. A poem as long as a story may be has fewer. */
const LINES_PER_TEXT = 2_000;

/**
 * Cuts a text after its 2,000th line. The parser's time grows with the square of the lines in a quote or a list:
 * 20,000 of them take it ten seconds.
 */
export function cutLines(source: string): { marked: string; rest: string } {
  const lineEnding = /\r\n?|\n/g;
  for (let line = 0; line < LINES_PER_TEXT; line++) {
    if (!lineEnding.test(source)) return { marked: source, rest: "" };
  }
  return { marked: source.slice(0, lineEnding.lastIndex), rest: source.slice(lineEnding.lastIndex) };
}
