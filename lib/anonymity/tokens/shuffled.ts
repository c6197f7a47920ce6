import { randomInt } from "node:crypto";

/** The same things in a random order (Fisher and Yates), by the system's randomness. */
export function shuffled<T>(things: readonly T[]): T[] {
  const left = [...things];
  return things.flatMap(() => left.splice(randomInt(left.length), 1));
}
