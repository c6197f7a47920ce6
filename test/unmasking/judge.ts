import { ATTACKS } from "./attacks/attacks";
import type { Copy } from "./copy";
import type { Asked, Played } from "./play";

/** How an attack did: so many right of so many letters; `luck`: how likely chance alone does as well or better. */
export type Judged = { attack: string; right: number; of: number; expected: number; luck: number };

/**
 * Chance alone may do so well once in a million runs, for all attacks and both kinds of copy together: then the test
 * fails without a fault.
 */
export const TOO_LUCKY = 1e-6 / (2 * ATTACKS.length);

/** What chance has to choose from: everyone who drew under the key of the week; on the same day, everyone of that day. */
type Guessed = { copy: Copy; asked: readonly (Asked & { among: number })[] };

/** The attacks on a copy of the night after: against the crowd of each letter's week. */
export function judgeAfterwards({ members, end }: Played): Judged[] {
  return judge(members, [{ copy: end.copy, asked: end.asked.map((one) => ({ ...one, among: one.crowd })) }]);
}

/** The attacks on the copies of each evening, for the letters of that day: against those who drew on it. */
export function judgeTheSameDay({ members, evenings }: Played): Judged[] {
  return judge(
    members,
    evenings.map(({ copy, asked, drew }) => ({ copy, asked: asked.map((one) => ({ ...one, among: drew })) })),
  );
}

function judge(members: readonly string[], all: readonly Guessed[]): Judged[] {
  const known = new Set(members);
  return ATTACKS.map(({ name, on }) => {
    const outcomes = all.flatMap(({ copy, asked }) => {
      const guess = on(copy, known);
      return asked.map(({ threadId, memberId, among }) => ({ among, right: guess(threadId) === memberId }));
    });
    const right = outcomes.filter((one) => one.right).length;
    const chances = outcomes.map(({ among }) => 1 / Math.max(among, 1));
    const expected = chances.reduce((sum, one) => sum + one, 0);
    return { attack: name, right, of: outcomes.length, expected, luck: atLeast(right, chances) };
  });
}

/** How likely at least so many of these independent chances come true (Poisson binomial, exactly). */
export function atLeast(right: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances) {
    const next = Array.from({ length: exactly.length + 1 }, () => 0);
    for (const [n, likely] of exactly.entries()) {
      next[n] = (next[n] ?? 0) + likely * (1 - chance);
      next[n + 1] = (next[n + 1] ?? 0) + likely * chance;
    }
    exactly = next;
  }
  return exactly.slice(right).reduce((sum, likely) => sum + likely, 0);
}

/** The attack that chance explains least. */
export function best(judged: readonly Judged[]): Judged {
  const [first, ...rest] = judged;
  if (!first) throw new Error("Nothing was tried.");
  return rest.reduce((least, one) => (one.luck < least.luck ? one : least), first);
}
