/**
 * Letters of other scripts, and signs, that pass for Latin ones at reading size (a selection of Unicode TS 39's
 * confusables: those a name would be faked with).
 */
const LOOKALIKES: Record<string, string> = {
  а: "a",
  ɑ: "a",
  α: "a",
  в: "b",
  ь: "b",
  с: "c",
  ϲ: "c",
  ԁ: "d",
  е: "e",
  є: "e",
  ε: "e",
  ё: "e",
  ɡ: "g",
  һ: "h",
  н: "h",
  і: "i",
  ї: "i",
  ı: "i",
  ι: "i",
  ј: "j",
  к: "k",
  κ: "k",
  ӏ: "l",
  м: "m",
  п: "n",
  η: "n",
  о: "o",
  ο: "o",
  σ: "o",
  ө: "o",
  р: "p",
  ρ: "p",
  ԛ: "q",
  г: "r",
  ѕ: "s",
  т: "t",
  τ: "t",
  υ: "u",
  ս: "u",
  ν: "v",
  ѵ: "v",
  ԝ: "w",
  ω: "w",
  х: "x",
  χ: "x",
  у: "y",
  ү: "y",
  γ: "y",
  ᴢ: "z",
  "0": "o",
  "1": "l",
  "|": "l",
  "3": "e",
  "5": "s",
  $: "s",
  "@": "a",
  ø: "o",
  ð: "d",
  ł: "l",
};

/** What a name looks like: two names with the same key can't both be used. Length is not kept. */
export function nameKey(name: string): string {
  const folded = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return Array.from(folded, (sign) => LOOKALIKES[sign] ?? sign)
    .join("")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/i/g, "l");
}
