/**
 * How people say, in one language, that they wish to die or to harm themselves: data, so that another language is
 * another file. Patterns meet a sentence in small letters, straight quotes and single spaces (`readSmall`).
 */
export type CrisisLanguage = {
  /** BCP 47, "en". */
  language: string;
  /** Word beginnings, one of which every sign has: most sentences have none and are done with. */
  hint: RegExp;
  /** What somebody says of themselves and of now. With the flag `d` nowhere, and every repetition bounded. */
  signs: readonly RegExp[];
  /** Right before a sign: somebody else's words, or the writer says it isn't so. */
  before: RegExp;
  /** Right after a sign: a figure of speech, or an accident. */
  after: RegExp;
  /** In the same sentence: it is over. */
  past: RegExp;
  /** In the same sentence: it is not over after all. */
  present: RegExp;
};
