/** A text as the signs of a crisis are looked for in it. */
export type SmallReading = {
  /** In small letters, with straight quotes and single spaces, without marks of emphasis and what isn't seen. */
  text: string;
  /** Where each of its units stands in the text as typed. */
  at: Uint32Array;
};

const EMPHASIS = /[*~`_\u00AD\u200B-\u200F\u2060\uFEFF]/;
const QUOTES: Record<string, string> = { "’": "'", "‘": "'", ʼ: "'", "“": '"', "”": '"', "„": '"', "…": "." };

/** Reads it, one unit after the other, so that what is found can be shown where it stands. */
export function readSmall(typed: string): SmallReading {
  const at = new Uint32Array(typed.length + 1);
  let text = "";
  for (let n = 0; n < typed.length; n++) {
    const unit = typed.charAt(n);
    // Most are small letters, and this is done to every text.
    if (unit >= "a" && unit <= "z") {
      at[text.length] = n;
      text += unit;
      continue;
    }
    if (EMPHASIS.test(unit)) continue;
    const small = smallOf(unit);
    if (small === " " && (text === "" || text.endsWith(" ") || text.endsWith("\n"))) continue;
    at[text.length] = n;
    text += small;
  }
  at[text.length] = typed.length;
  return { text, at };
}

function smallOf(unit: string): string {
  if (unit === "\n") return "\n";
  if (/\s/.test(unit)) return " ";
  const plain = QUOTES[unit] ?? (unit > "\x7f" ? unit.normalize("NFKC") : unit);
  const small = plain.toLowerCase();
  return small.length === 1 ? small : unit;
}
