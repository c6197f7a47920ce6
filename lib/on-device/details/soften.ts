import type { Detail } from "./detail";

/** A change to a text: what stands from `from` to `to` becomes `words`. */
export type Change = { from: number; to: number; words: string };

/** What a detail becomes: its softer wording, with a capital where a sentence begins, or nothing. */
export function soften(text: string, { from, to, softer }: Pick<Detail, "from" | "to" | "softer">): Change {
  const opens = /(?:^|[.!?\n]["”’)]?\s*)$/u.test(text.slice(0, from));
  const words = opens ? softer.charAt(0).toUpperCase() + softer.slice(1) : softer;
  return { from, to, words };
}

export function change(text: string, { from, to, words }: Change): string {
  return text.slice(0, from) + words + text.slice(to);
}

/**
 * How a change to `before` is taken back in a text that may have been written on since, before it or after it but not on
 * both sides; undefined where the place isn't certain.
 */
export function takeBack(text: string, before: string, done: Change): Change | undefined {
  const words = before.slice(done.from, done.to);
  const [ahead, behind] = [before.slice(0, done.from), before.slice(done.to)];
  const from = text.startsWith(ahead + done.words)
    ? done.from
    : text.endsWith(done.words + behind)
      ? text.length - behind.length - done.words.length
      : undefined;
  return from === undefined ? undefined : { from, to: from + done.words.length, words };
}
