const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a word from an address can be an id at all; the database refuses to compare any other. */
export function isId(word: string): boolean {
  return UUID.test(word);
}
