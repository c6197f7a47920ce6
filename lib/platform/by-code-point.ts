/** Beyond these planes letters are rare, and each is looked at anew. */
const KNOWN = 0x20000;

/**
 * A test of single characters that looks at each of them once: later on the answer is read from a table of 128 KB. Tests by
 * Unicode property cost a fifth of a microsecond each, and screening asks several about every character of a text.
 */
export function isOneOf(characters: RegExp): (character: string | undefined) => boolean {
  const is = byCodePoint([false, true], (character) => characters.test(character));
  return (character) => character !== undefined && is(character);
}

/** The same for more than two answers, all of which are named. `character` is one code point. */
export function byCodePoint<T>(
  answers: readonly T[],
  look: (character: string) => T,
): (character: string) => T {
  // 0: not looked at yet.
  const known = new Uint8Array(KNOWN);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    const at = known[code];
    if (at) {
      const answer = answers[at - 1];
      if (answer !== undefined) return answer;
    }
    const answer = look(character);
    if (code < KNOWN) known[code] = answers.indexOf(answer) + 1;
    return answer;
  };
}
