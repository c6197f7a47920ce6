import type { Detail, DetailKind } from "@/lib/on-device/details/detail";
import { type Change, change, soften } from "@/lib/on-device/details/soften";

/** The same words in several places: one hint for all of them. */
export type HintGroup = {
  key: string;
  kind: DetailKind;
  words: string;
  details: Detail[];
  /** What would be written instead; nothing where it would be left out. */
  softer: string;
};

/** Details by their words, in the order in which they first stand in the text. */
export function hintGroups(text: string, details: readonly Detail[], kept: ReadonlySet<string>): HintGroup[] {
  const groups = new Map<string, HintGroup>();
  for (const detail of details) {
    const words = text.slice(detail.start, detail.end);
    const key = keyOf(detail, text);
    if (kept.has(key)) continue;
    const group = groups.get(key) ?? { key, kind: detail.kind, words, details: [], softer: "" };
    group.details.push(detail);
    group.softer ||= detail.softer;
    groups.set(key, group);
  }
  return [...groups.values()];
}

export function keyOf({ kind, start, end }: Detail, text: string): string {
  return `${kind} ${text.slice(start, end)}`;
}

/** One change that softens all of a group: from its first place to its last. */
export function softenAll(text: string, { details }: Pick<HintGroup, "details">): Change {
  const from = Math.min(...details.map((detail) => detail.from));
  const to = Math.max(...details.map((detail) => detail.to));
  const changed = [...details]
    .sort((a, b) => b.from - a.from)
    .reduce((written, detail) => change(written, soften(text, detail)), text);
  return { from, to, words: changed.slice(from, changed.length - (text.length - to)) };
}
