import { parsePattern } from "@/lib/platform/linear-pattern/parse-pattern";
import { PatternProblem } from "@/lib/platform/linear-pattern/steps";
import { expressionIn } from "../rules/expression-in";

/** An entry as it goes on the list. */
export type Entry = { pattern: string; why: string };

const LONGEST = { pattern: 200, why: 300 };
const MOST_LINES = 1_000;

/**
 * Reads lines as entries of the list: `word # why`, or `/expression/ # why`. Words are kept in lower case, as they are
 * compared; an expression as it is written. Empty lines and lines that begin with # are passed over; of an entry
 * that comes twice the last counts. Problems name the line, from 1.
 */
export function readLines(lines: string, usualWhy = ""): { entries: Entry[]; problems: string[] } {
  const entries = new Map<string, Entry>();
  const problems: string[] = [];
  for (const [n, line] of lines.split(/\r\n|\r|\n/).entries()) {
    const written = line.trim();
    if (written === "" || written.startsWith("#")) continue;
    const [words = "", why = usualWhy] = cut(written);
    const problem = problemOf(words, why);
    if (problem) problems.push(`Line ${n + 1}, “${words.slice(0, 40)}”: ${problem}`);
    const pattern = expressionIn(words) ? words : words.toLowerCase().replace(/\s+/gu, " ");
    entries.set(pattern, { pattern, why });
  }
  if (entries.size > MOST_LINES) problems.unshift("These are more than a thousand lines; please send fewer.");
  return { entries: [...entries.values()], problems };
}

/** Where the reason begins. An expression may have the sign in itself. */
function cut(line: string): string[] {
  const [, words, why] =
    /^(\/.+\/)\s+#\s*(.*)$/su.exec(line) ?? /^(?!\/.+\/$)(.*?)\s+#\s*(.*)$/su.exec(line) ?? [];
  return words === undefined ? [line] : why ? [words.trim(), why.trim()] : [words.trim()];
}

function problemOf(words: string, why: string): string | undefined {
  if (words.length > LONGEST.pattern) return "It is longer than 200 characters.";
  if (why.length > LONGEST.why) return "Its reason is longer than 300 characters.";
  if (why === "") return "It doesn’t say why.";
  const expression = expressionIn(words);
  if (!expression) return undefined;
  try {
    parsePattern(expression);
  } catch (err) {
    if (!(err instanceof PatternProblem)) throw err;
    return err.message;
  }
}
