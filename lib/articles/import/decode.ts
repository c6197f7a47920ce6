import type { Source } from "./article-draft";
import { ImportProblem } from "./import-problem";

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, else the encoding that it declares, else UTF-8.
 * @throws ImportProblem where the bytes are not text in that encoding
 */
export function decode(source: Source, declared = "utf-8"): string {
  const encoding = markOf(source.bytes) ?? declared;
  const problem = (what: string, line?: number) => new ImportProblem(source.name, what, line);
  const decoder = decoderOf(encoding);
  if (!decoder) throw problem(`the encoding ${encoding} is not known`);
  const text = decoder.decode(source.bytes);
  if (text.includes("\0")) throw problem("this is not a text file");
  const broken = text.indexOf("\uFFFD");
  if (broken >= 0 && !hasReplacement(source.bytes)) {
    throw problem(`the text is not ${encoding.toUpperCase()}`, text.slice(0, broken).split("\n").length);
  }
  return text;
}

/** A decoder for an encoding by any of its names; undefined for one that is not known. */
export function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** Whether U+FFFD is really written there, in UTF-8. */
function hasReplacement(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes("\uFFFD", 0, "utf8");
}
