const MARKERS_PER_LINE = 6;
const MARKERS_PER_TEXT = 500;
/** Deeper than six lists in one another are indented. */
const DEEPEST_COLUMN = 40;
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/**
 * Escapes the quote and list markers that nest deeper than six in a line, that are indented further than six lists are,
 * and all after the 500th. The parser's time grows with the square of each: 5,000 markers take it seconds, 20,000 its
 * stack.
 */
export function limitMarkers(source: string): string {
  let left = MARKERS_PER_TEXT;
  return source.replace(/[^\r\n]+/g, (line) => {
    MARKER.lastIndex = 0;
    for (let allowed = Math.min(MARKERS_PER_LINE, left); MARKER.test(line); allowed--, left--) {
      const end = MARKER.lastIndex;
      if (allowed === 0 || columnsOf(line.slice(0, end)) > DEEPEST_COLUMN) return escapeAt(line, end - 1);
    }
    return line;
  });
}

function columnsOf(text: string): number {
  return text.replaceAll("\t", "    ").length;
}

function escapeAt(line: string, at: number): string {
  return `${line.slice(0, at)}\\${line.slice(at)}`;
}
