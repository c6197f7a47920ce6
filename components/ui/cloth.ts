import { CLOTHS, type Cloth } from "@/db/vocabulary";

const classes: Record<Cloth, string> = {
  damson: "cloth-damson",
  moss: "cloth-moss",
  pencil: "cloth-pencil",
  tan: "cloth-tan",
};

/** The class that sets `--cloth` for what is inside it: plate, cover, endpaper, spine. */
export function clothClass(cloth: Cloth): string {
  return classes[cloth];
}

/** A cloth for something that was given none: always the same one for the same key. */
export function clothFor(key: string): Cloth {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return CLOTHS[sum % CLOTHS.length] ?? "damson";
}
