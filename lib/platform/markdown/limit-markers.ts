const MARKERS_PER_LINE = 6;
const MARKERS_PER_TEXT = 500;
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/**
 * Escapes the quote and list markers that nest deeper than six in a line, and all after the 500th.
 * The parser's time grows with the square of both: 5,000 markers take it seconds, 20,000 its stack.
 */
export function limitMarkers(source: string): string {
  let left = MARKERS_PER_TEXT;
  return source.replace(/[^\r\n]+/g, (line) => {
    MARKER.lastIndex = 0;
    for (let allowed = Math.min(MARKERS_PER_LINE, left); MARKER.test(line); allowed--, left--) {
      if (allowed === 0) return escapeAt(line, MARKER.lastIndex - 1);
    }
    return line;
  });
}

function escapeAt(line: string, at: number): string {
  return `${line.slice(0, at)}\\${line.slice(at)}`;
}
