import { isCommon } from "./capitals";
import { type Detail, detail, type Span } from "./detail";

const SHORTEST = 3;

/**
 * The details, and wherever a name among them comes again: whole or by its first part. It becomes who it is to the writer,
 * where the text says so (“Anna said” is “my sister said”).
 */
export function withEchoes(text: string, details: readonly Detail[]): Detail[] {
  const known = new Map<string, string>(
    details.flatMap((each) => (each.who ? [[text.slice(each.start, each.end), each.who]] : [])),
  );
  const found = details.map((each) => {
    const who = each.kind === "name" && !each.who && known.get(text.slice(each.start, each.end));
    return who ? { ...each, softer: who, who } : each;
  });
  for (const name of details) {
    if (name.kind !== "name") continue;
    const words = text.slice(name.start, name.end).replace(/^\p{L}+\.\s/u, "");
    for (const part of new Set([words, words.split(" ")[0] ?? ""])) {
      if (part.length < SHORTEST || !/^\p{Lu}/u.test(part) || isCommon(part)) continue;
      for (const span of wholeWords(text, part)) {
        if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
        found.push({ ...detail("name", span, name.who ?? name.softer), who: name.who });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function wholeWords(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    const around = text.charAt(at - 1) + text.charAt(end);
    if (!/[\p{L}\p{N}]/u.test(around)) spans.push({ start: at, end });
  }
  return spans;
}
