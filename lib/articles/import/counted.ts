import type { Skipped } from "./article-draft";

/** "3 comments", as an entry of the report; nothing for none. */
export function counted(n: number, words: readonly [string, string], where: string, why: string): Skipped[] {
  if (n === 0) return [];
  return [{ what: [n, n === 1 ? words[0] : words[1], where].filter((part) => part !== "").join(" "), why }];
}
