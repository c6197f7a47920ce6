/** A text with its score, and whether it was turned down. */
export type Scored = { score: number; against: boolean };

/**
 * How often a text that was turned down has a greater score than one that was approved, ties counting half: the area
 * under the ROC curve, by ranks (Mann and Whitney). Undefined where one of the two verdicts is missing.
 */
export function areaUnderCurve(scored: readonly Scored[]): number | undefined {
  const against = scored.filter(isAgainst).length;
  const approved = scored.length - against;
  if (against === 0 || approved === 0) return undefined;
  let [ranks, before] = [0, 0];
  for (const tied of byScore(scored).reverse()) {
    ranks += tied.filter(isAgainst).length * (before + (tied.length + 1) / 2);
    before += tied.length;
  }
  return (ranks - (against * (against + 1)) / 2) / (against * approved);
}

/** The greatest share of turned-down texts that a mark finds of whose findings at least `precision` are right. */
export function recallAt(precision: number, scored: readonly Scored[]): number {
  const against = scored.filter(isAgainst).length;
  let [right, found, best] = [0, 0, 0];
  for (const tied of byScore(scored)) {
    right += tied.filter(isAgainst).length;
    found += tied.length;
    if (right / found >= precision) best = right;
  }
  return against === 0 ? 0 : best / against;
}

/** What a mark finds: how many of its findings are right, and how many of those turned down it finds. */
export function atMark(
  mark: number,
  scored: readonly Scored[],
): { precision: number | null; recall: number | null } {
  const found = scored.filter(({ score }) => score >= mark);
  const right = found.filter(isAgainst).length;
  const against = scored.filter(isAgainst).length;
  return {
    precision: found.length === 0 ? null : right / found.length,
    recall: against === 0 ? null : right / against,
  };
}

/** Greatest score first; those with the same score together. */
function byScore(scored: readonly Scored[]): Scored[][] {
  const groups: Scored[][] = [];
  for (const one of [...scored].sort((a, b) => b.score - a.score)) {
    const last = groups.at(-1);
    if (last?.[0]?.score === one.score) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isAgainst({ against }: Scored): boolean {
  return against;
}
