/** The four cloths in which articles and stories are bound. An article keeps one for its plate, covers and endpaper. */
export const cloths = ["damson", "moss", "pencil", "tan"] as const;

export type Cloth = (typeof cloths)[number];

/** How a cloth is called where someone chooses one. */
export const clothNames: Record<Cloth, string> = {
  damson: "Damson",
  moss: "Moss",
  pencil: "Slate",
  tan: "Tan",
};

const classes: Record<Cloth, string> = {
  damson: "cloth-damson",
  moss: "cloth-moss",
  pencil: "cloth-pencil",
  tan: "cloth-tan",
};

/** The class that sets `--cloth` for what is inside it. */
export function clothClass(cloth: Cloth): string {
  return classes[cloth];
}

/** Tells a stored word from a cloth. */
export function isCloth(word: string): word is Cloth {
  return cloths.some((cloth) => cloth === word);
}

/** A cloth for something that was given none: always the same one for the same key. */
export function clothFor(key: string): Cloth {
  let sum = 0;
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return cloths[sum % cloths.length] ?? "damson";
}
