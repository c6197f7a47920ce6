/**
 * A key for one letter, so that sending it again stays one letter: 32 random bytes that never leave the page but with
 * it. Other words are another letter, and get a key of their own.
 */
export class RetryKey {
  #letter: string | undefined;
  #key = "";

  for(letter: string): string {
    if (letter !== this.#letter) {
      const bytes = crypto.getRandomValues(new Uint8Array(32));
      this.#key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
      this.#letter = letter;
    }
    return this.#key;
  }
}
