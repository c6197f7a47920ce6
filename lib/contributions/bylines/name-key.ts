import { letterLookedLike, letterMeant } from "@/lib/platform/look-alikes";

/** What a name looks like: two names with the same key can't both be used. Length is not kept. */
export function nameKey(name: string): string {
  const folded = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return Array.from(folded, (sign) => letterLookedLike(sign) ?? letterMeant(sign) ?? sign)
    .join("")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/i/g, "l");
}
