/** The regular expression that an entry of the word list is, written between slashes; nothing for words. */
export function expressionIn(pattern: string): string | undefined {
  return /^\s*\/(.+)\/\s*$/su.exec(pattern)?.[1];
}
