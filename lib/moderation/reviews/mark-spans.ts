import type { SignalSpan } from "@/db/schema/moderation";

/** A stretch of a text. `marks` are the numbers of the signals that found something in it; often none. */
export type MarkedText = { text: string; marks: number[] };

/**
 * Cuts a text where marked spans begin and end, so that overlapping ones are told apart. Each signal with spans has
 * a number, from 1, in the order given. Spans outside the text are cut down to it.
 */
export function markSpans(text: string, signals: readonly { spans: readonly SignalSpan[] }[]): MarkedText[] {
  const numbered = signals
    .filter(({ spans }) => spans.length > 0)
    .flatMap(({ spans }, n) =>
      spans.map(({ start, end }) => ({ number: n + 1, ...within(text, start, end) })),
    )
    .filter(({ start, end }) => start < end);
  const cuts = new Set([0, text.length, ...numbered.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, n) => {
    const start = edges[n] ?? 0;
    const marks = numbered
      .filter((span) => span.start <= start && end <= span.end)
      .map(({ number }) => number);
    return { text: text.slice(start, end), marks: [...new Set(marks)] };
  });
}

function within(text: string, start: number, end: number): SignalSpan {
  return { start: Math.max(0, start), end: Math.min(text.length, end) };
}
