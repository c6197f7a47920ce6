import { WORD_EFFECTS, type WordEffect } from "@/db/vocabulary";
import { listed } from "@/lib/platform/amounts";
import { parsePattern } from "@/lib/platform/linear-pattern/parse-pattern";
import { PatternProblem } from "@/lib/platform/linear-pattern/steps";
import { expressionIn } from "../rules/expression-in";

/** An entry as it goes on the list. */
export type Entry = { pattern: string; why: string; effect: WordEffect; severe: boolean };

/** What holds for lines that don't say it themselves. */
type Usual = { why?: string; effect: WordEffect; severe: boolean };

const LONGEST = { pattern: 200, why: 300 };
const MOST_LINES = 5_000;

/**
 * Reads lines as entries of the list: `word # why`, or `/expression/ # why`; before the reason may stand in brackets what
 * then happens, as in `word # [mask, severe] why`. Words are kept in lower case, as they are
 * compared; an expression as it is written. Empty lines and lines that begin with # are passed over; of an entry
 * that comes twice the last counts. Problems name the line, from 1.
 */
export function readLines(lines: string, usual: Usual): { entries: Entry[]; problems: string[] } {
  const entries = new Map<string, Entry>();
  const problems: string[] = [];
  for (const [n, line] of lines.split(/\r\n|\r|\n/).entries()) {
    const written = line.trim();
    if (written === "" || written.startsWith("#")) continue;
    const [words = "", said = usual.why ?? ""] = cut(written);
    const { why, effect, severe, unknown } = readMarks(said, usual);
    const problem = unknown
      ? `“${unknown}” in its brackets is none of ${listed([...WORD_EFFECTS, SEVERE])}.`
      : problemOf(words, why);
    if (problem) problems.push(`Line ${n + 1}, “${words.slice(0, 40)}”: ${problem}`);
    const pattern = expressionIn(words) ? words : words.toLowerCase().replace(/\s+/gu, " ");
    entries.set(pattern, { pattern, why, effect, severe });
  }
  if (entries.size > MOST_LINES)
    problems.unshift("These are more than five thousand lines; please send fewer.");
  return { entries: [...entries.values()], problems };
}

/** Where the reason begins. An expression may have the sign in itself. */
function cut(line: string): string[] {
  const [, words, why] =
    /^(\/.+\/)\s+#\s*(.*)$/su.exec(line) ?? /^(?!\/.+\/$)(.*?)\s+#\s*(.*)$/su.exec(line) ?? [];
  return words === undefined ? [line] : why ? [words.trim(), why.trim()] : [words.trim()];
}

const SEVERE = "severe";

/** What stands in brackets before the reason. A line that has some says all of it: without “severe” it isn't. */
function readMarks(said: string, usual: Usual): Omit<Entry, "pattern"> & { unknown?: string } {
  const [whole, marks] = /^\[([^\]]*)\]\s*/u.exec(said) ?? [];
  if (whole === undefined || marks === undefined) return { ...usual, why: said };
  const named = marks.split(",").map((mark) => mark.trim().toLowerCase());
  const effect = WORD_EFFECTS.find((one) => named.includes(one)) ?? usual.effect;
  const unknown = named.find((mark) => mark !== SEVERE && !WORD_EFFECTS.some((one) => one === mark));
  return {
    why: said.slice(whole.length) || (usual.why ?? ""),
    effect,
    severe: named.includes(SEVERE),
    unknown,
  };
}

/** An entry as a line that reads as the same entry. */
export function lineOf({ pattern, why, effect, severe }: Entry): string {
  return `${pattern} # [${effect}${severe ? `, ${SEVERE}` : ""}] ${why}`;
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
