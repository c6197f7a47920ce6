import type { Token } from "@/lib/anonymity/tokens/blind";

/** Tokens that still count on this day, the oldest first: the longer ago one was drawn, the more could have been its owner. */
export function countingTokens(tokens: readonly Token[], today: string): Token[] {
  return tokens.filter(({ to }) => today <= to).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Whether there are only tokens of today: then a day's wait would hide who asks among more people. */
export function isStrongerTomorrow(tokens: readonly Token[], today: string): boolean {
  return tokens.length > 0 && tokens.every(({ day }) => day === today);
}
