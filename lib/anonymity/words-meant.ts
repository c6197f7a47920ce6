/** Shorter beginnings say too little to complete. */
const SHORTEST_BEGINNING = 3;

/** The words of the list that can be meant: the word itself, else those that it begins or that are a single slip away. */
export function wordsMeant(typed: string, list: readonly string[]): string[] {
  if (list.includes(typed)) return [typed];
  return list.filter(
    (word) => (typed.length >= SHORTEST_BEGINNING && word.startsWith(typed)) || isOneSlipAway(typed, word),
  );
}

/** Whether one letter added, left out, mistaken or swapped with its neighbour makes one word of the other. */
export function isOneSlipAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const rest = (word: string, by: number) => word.slice(from + by);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  if (rest(short, 1) === rest(long, 1)) return true;
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return swapped && rest(short, 2) === rest(long, 2);
}
