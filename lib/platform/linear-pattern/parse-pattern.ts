import { PatternProblem, type Step } from "./steps";

/** So many steps at most, which bounds the time a character takes. */
const MOST_STEPS = 400;
const MOST_REPEATS = 50;
const DEEPEST = 20;

const CLASSES: Readonly<Record<string, RegExp>> = {
  d: /^\p{Nd}$/u,
  D: /^\P{Nd}$/u,
  w: /^[\p{L}\p{M}\p{N}_]$/u,
  W: /^[^\p{L}\p{M}\p{N}_]$/u,
  s: /^\s$/u,
  S: /^\S$/u,
};
const INSISTS = { b: "edge", B: "within" } as const;
const SIGNS: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

/**
 * Reads a regular expression into the steps of a machine without memory (Thompson 1968): alternatives, groups, classes,
 * repeats, `^ $ . \b \d \s \w \p{…}`. What needs memory (references back, looking ahead or behind) is refused, so that
 * every pattern takes time in proportion to the text.
 * @throws PatternProblem with a sentence
 */
export function parsePattern(source: string): Step[] {
  const reader: Reader = { signs: Array.from(source), at: 0, depth: 0 };
  const steps = readChoice(reader);
  if (reader.at < reader.signs.length) throw new PatternProblem("It closes a bracket that was never opened.");
  return bounded([...steps, { kind: "done" }]);
}

type Reader = { signs: string[]; at: number; depth: number };

function readChoice(reader: Reader): Step[] {
  const first = readSequence(reader);
  if (reader.signs[reader.at] !== "|") return first;
  reader.at += 1;
  const rest = readChoice(reader);
  // Both ways meet behind the second: the first one jumps over it.
  const over = first.length + 2;
  return bounded([
    { kind: "fork", first: 1, second: over },
    ...first,
    { kind: "fork", first: rest.length + 1, second: rest.length + 1 },
    ...rest,
  ]);
}

function readSequence(reader: Reader): Step[] {
  const steps: Step[] = [];
  while (reader.at < reader.signs.length && !/^[|)]$/.test(reader.signs[reader.at] ?? "")) {
    const part = readPart(reader);
    steps.push(...repeat(part, readRepeats(reader)));
    bounded(steps);
  }
  return steps;
}

function readPart(reader: Reader): Step[] {
  const sign = reader.signs[reader.at++] ?? "";
  if (sign === "(") return readGroup(reader);
  if (sign === "[") return [readClass(reader)];
  if (sign === "\\") return [readEscape(reader)];
  if (sign === ".") return [take((found) => found !== "\n")];
  if (sign === "^") return [{ kind: "insist", on: "start" }];
  if (sign === "$") return [{ kind: "insist", on: "end" }];
  if (/^[*+?]$/.test(sign)) throw new PatternProblem(`There is nothing before “${sign}” to repeat.`);
  return [literal(sign)];
}

function readGroup(reader: Reader): Step[] {
  if (reader.signs[reader.at] === "?") {
    if (reader.signs[reader.at + 1] !== ":") {
      throw new PatternProblem("It looks ahead or behind, or names a group, which isn’t possible here.");
    }
    reader.at += 2;
  }
  reader.depth += 1;
  if (reader.depth > DEEPEST) throw new PatternProblem("Its brackets are nested too deep.");
  const inner = readChoice(reader);
  reader.depth -= 1;
  if (reader.signs[reader.at++] !== ")") throw new PatternProblem("A bracket is opened and not closed.");
  return inner;
}

function readClass(reader: Reader): Step {
  const from = reader.at - 1;
  while (reader.at < reader.signs.length && reader.signs[reader.at] !== "]") {
    reader.at += reader.signs[reader.at] === "\\" ? 2 : 1;
  }
  if (reader.signs[reader.at++] !== "]") throw new PatternProblem("A “[” is opened and not closed.");
  return single(reader.signs.slice(from, reader.at).join(""));
}

function readEscape(reader: Reader): Step {
  const sign = reader.signs[reader.at++];
  if (sign === undefined) throw new PatternProblem("It ends in a backslash.");
  if (sign === "b" || sign === "B") return { kind: "insist", on: INSISTS[sign] };
  if (/^[1-9k]$/.test(sign))
    throw new PatternProblem("It refers back to a group, which isn’t possible here.");
  if (/^[pP]$/.test(sign)) {
    const to = reader.signs.indexOf("}", reader.at);
    if (to === -1) throw new PatternProblem("A “{” is opened and not closed.");
    const name = reader.signs.slice(reader.at, to + 1).join("");
    reader.at = to + 1;
    return single(`\\${sign}${name}`);
  }
  const known = CLASSES[sign];
  if (known) return take((found) => known.test(found));
  if (/^[A-Za-z0]$/.test(sign) && !SIGNS[sign]) throw new PatternProblem(`“\\${sign}” isn’t known here.`);
  return literal(SIGNS[sign] ?? sign);
}

/** Of a single character the machine of the language is asked: there is nothing to go back to. */
function single(source: string): Step {
  try {
    const pattern = new RegExp(`^(?:${source})$`, "iu");
    return take((sign) => pattern.test(sign));
  } catch {
    throw new PatternProblem(`“${source}” can’t be read.`);
  }
}

function literal(sign: string): Step {
  const small = sign.toLowerCase();
  return take((found) => found === sign || found.toLowerCase() === small);
}

function take(fits: (sign: string) => boolean): Step {
  return { kind: "take", fits };
}

type Repeats = { least: number; most: number };

function readRepeats(reader: Reader): Repeats {
  const rest = reader.signs.slice(reader.at, reader.at + 12).join("");
  const [whole, sign, least, comma, most] =
    /^(?:([*+?])|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})\??/.exec(rest) ?? [];
  if (!whole) {
    if (reader.signs[reader.at] === "{") throw new PatternProblem("A “{” needs a number: {2} or {2,5}.");
    return { least: 1, most: 1 };
  }
  reader.at += whole.length;
  if (sign) return { least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Number.POSITIVE_INFINITY };
  const repeats = {
    least: Number(least),
    most: most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least),
  };
  if (repeats.most < repeats.least) throw new PatternProblem("It repeats at most fewer times than at least.");
  const bound = Number.isFinite(repeats.most) ? repeats.most : repeats.least;
  if (bound > MOST_REPEATS) throw new PatternProblem(`It repeats something more than ${MOST_REPEATS} times.`);
  return repeats;
}

function repeat(part: Step[], { least, most }: Repeats): Step[] {
  const steps = Array.from({ length: least }, () => part).flat();
  if (most === Number.POSITIVE_INFINITY) {
    // Once more, and back; or on.
    const loop: Step[] = [{ kind: "fork", first: 1, second: part.length + 2 }, ...part];
    return bounded([...steps, ...loop, { kind: "fork", first: -loop.length, second: -loop.length }]);
  }
  let optional: Step[] = [];
  for (let n = least; n < most; n++) {
    optional = bounded([
      { kind: "fork", first: 1, second: part.length + optional.length + 1 },
      ...part,
      ...optional,
    ]);
  }
  return bounded([...steps, ...optional]);
}

function bounded(steps: Step[]): Step[] {
  if (steps.length > MOST_STEPS) throw new PatternProblem("It is too long, or repeats too much.");
  return steps;
}
