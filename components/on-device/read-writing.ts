import { findCrisis } from "@/lib/moderation/crisis/find-crisis";
import type { Detail } from "@/lib/on-device/details/detail";
import { withEchoes } from "@/lib/on-device/details/echoes";
import { findDetails, inOrder } from "@/lib/on-device/details/find-details";
import { findTogether, type Piece } from "@/lib/on-device/details/recognise";

/** What was found in what is being written. It stays here: nothing of it is kept or sent. */
export type Found = { details: Detail[]; together: Piece[]; dark: boolean };

type FindNames = (line: string) => Detail[];

/** Lines that were read are remembered, as many as a long story has. */
const MOST_LINES = 500;

/**
 * Reads a text as its writer goes on with it. Names are looked for line by line, and only in lines that changed, with a
 * breath after each: that takes longest, and the keyboard comes first.
 */
export function makeReader(findNames: FindNames | undefined) {
  const known = new Map<string, Detail[]>();

  async function namesIn(text: string, isStale: () => boolean): Promise<Detail[] | undefined> {
    const names: Detail[] = [];
    let at = 0;
    for (const line of text.split("\n")) {
      let found = known.get(line);
      if (!found && findNames && line.trim()) {
        await breath();
        if (isStale()) return undefined;
        found = findNames(line);
        if (known.size >= MOST_LINES) known.clear();
        known.set(line, found);
      }
      for (const name of found ?? []) names.push(moved(name, at));
      at += line.length + 1;
    }
    return names;
  }

  /** Undefined where the text has changed meanwhile. */
  return async (text: string, isStale: () => boolean): Promise<Found | undefined> => {
    const names = await namesIn(text, isStale);
    if (!names) return undefined;
    const details = withEchoes(text, inOrder([...findDetails(text), ...names]));
    return { details, together: findTogether(text), dark: findCrisis(text).length > 0 };
  };
}

function moved(detail: Detail, by: number): Detail {
  const { start, end, from, to } = detail;
  return { ...detail, start: start + by, end: end + by, from: from + by, to: to + by };
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
