import type { Step } from "./steps";

/** Where something was found, in UTF-16 units. */
export type Found = { start: number; end: number };

const MOST = 20;
/** How many characters are read between two looks at the clock. */
const LOOK_EVERY = 64;
const LETTER = /^[\p{L}\p{M}\p{N}_]$/u;

/**
 * Where a pattern stands in a text, each time as early and as long as can be. All ways through the machine are gone at
 * once (Thompson 1968, Pike 1987), so a character costs at most its steps, whatever was written by whom.
 * Undefined when the moment `until` (as `performance.now()` counts) came first.
 */
export function findPattern(steps: readonly Step[], text: string, until: number): Found[] | undefined {
  const signs = Array.from(text);
  const offsets = [0];
  for (const sign of signs) offsets.push((offsets.at(-1) ?? 0) + sign.length);
  const found: Found[] = [];
  for (let from = 0; from <= signs.length && found.length < MOST; ) {
    const next = findNext(steps, signs, from, until);
    if (next === "late") return undefined;
    if (!next) break;
    if (next.end > next.start) {
      found.push({ start: offsets[next.start] ?? 0, end: offsets[next.end] ?? 0 });
    }
    from = Math.max(next.end, next.start + 1);
  }
  return found;
}

function findNext(
  steps: readonly Step[],
  signs: readonly string[],
  from: number,
  until: number,
): Found | "late" | undefined {
  let best: Found | undefined;
  // Of each step that is stood on, where its way began. The earliest begun come first and keep the place.
  let ways = new Map<number, number>();
  for (let at = from; at <= signs.length; at++) {
    if (at % LOOK_EVERY === 0 && performance.now() > until) return "late";
    const stood = new Map<number, number>();
    for (const [step, start] of ways) stand(steps, signs, at, step, start, stood);
    if (!best) stand(steps, signs, at, 0, at, stood);
    ways = new Map();
    for (const [step, start] of stood) {
      if (best && start > best.start) continue;
      const here = steps[step];
      if (here?.kind === "done" && at > start) best = { start, end: at };
      const sign = signs[at];
      if (here?.kind === "take" && sign !== undefined && here.fits(sign)) {
        if (!ways.has(step + 1)) ways.set(step + 1, start);
      }
    }
    if (best && ways.size === 0) return best;
  }
  return best;
}

/** Goes on from a step as far as nothing is taken. */
function stand(
  steps: readonly Step[],
  signs: readonly string[],
  at: number,
  from: number,
  start: number,
  stood: Map<number, number>,
): void {
  const ahead = [from];
  for (let step = ahead.pop(); step !== undefined; step = ahead.pop()) {
    const here = steps[step];
    if (!here || stood.has(step)) continue;
    stood.set(step, start);
    if (here.kind === "fork") ahead.push(step + here.second, step + here.first);
    if (here.kind === "insist" && holds(here.on, signs, at)) ahead.push(step + 1);
  }
}

function holds(on: "start" | "end" | "edge" | "within", signs: readonly string[], at: number): boolean {
  const [before, behind] = [signs[at - 1], signs[at]];
  if (on === "start") return before === undefined || before === "\n";
  if (on === "end") return behind === undefined || behind === "\n";
  const edge = LETTER.test(before ?? "") !== LETTER.test(behind ?? "");
  return on === "edge" ? edge : !edge;
}
