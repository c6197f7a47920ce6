import type { Alike } from "./find-alike";

/** A letter as it waits, with the draft that it is tied to. */
export type Groupable = { id: string; answerId: string | null };

/**
 * Puts letters together that ask much the same: around the one that is like most others, each of which is like that one
 * itself, so that no chain of small likenesses makes a crowd. Letters that have a draft together stay together, and
 * two drafts stay apart. Given in their order; only what has company comes back, the middle one first.
 */
export function groupLetters<L extends Groupable>(letters: readonly L[], alike: readonly Alike[]): L[][] {
  const units = unitsOf(letters);
  const unitOf = new Map(units.flatMap((unit) => unit.map((letter) => [letter, unit])));
  const links = new Map(units.map((unit) => [unit, new Set<L[]>()]));
  for (const { one, other } of alike) {
    const [a, b] = [find(letters, unitOf, one), find(letters, unitOf, other)];
    if (!a || !b || a === b || (a[0]?.answerId && b[0]?.answerId)) continue;
    links.get(a)?.add(b);
    links.get(b)?.add(a);
  }
  const mostLinked = units.toSorted((a, b) => (links.get(b)?.size ?? 0) - (links.get(a)?.size ?? 0));
  const taken = new Set<L[]>();
  return mostLinked.flatMap((middle) => {
    if (taken.has(middle)) return [];
    // One draft is answered at a time: of several that are like the middle one the first is taken.
    let drafted = Boolean(middle[0]?.answerId);
    const around = [...(links.get(middle) ?? [])].filter((unit) => {
      const has = Boolean(unit[0]?.answerId);
      if (taken.has(unit) || (has && drafted)) return false;
      drafted ||= has;
      return true;
    });
    const group = [middle, ...around];
    if (group.flat().length < 2) return [];
    for (const unit of group) taken.add(unit);
    return [group.flat()];
  });
}

/** Letters of one draft, and every other by itself. */
function unitsOf<L extends Groupable>(letters: readonly L[]): L[][] {
  const units = new Map<string, L[]>();
  for (const letter of letters) {
    const key = letter.answerId ?? letter.id;
    units.set(key, [...(units.get(key) ?? []), letter]);
  }
  return [...units.values()];
}

function find<L>(letters: readonly L[], unitOf: ReadonlyMap<L, L[]>, n: number): L[] | undefined {
  const letter = letters[n];
  return letter && unitOf.get(letter);
}
