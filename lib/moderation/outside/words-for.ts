import { findReachable } from "@/lib/on-device/details/reachable";

/**
 * The words that a service outside is shown: the text, with whatever somebody could be found by in it left out. Who wrote
 * it, where, when and to whom is not among them.
 */
export function wordsFor(text: string): string {
  let words = "";
  let at = 0;
  for (const { start, end } of findReachable(text).sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    words += `${text.slice(at, start)}…`;
    at = end;
  }
  return words + text.slice(at);
}
