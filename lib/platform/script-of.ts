/** The scripts between which letters are mistaken for one another; every other one is `other`. */
export type Script = "latin" | "cyrillic" | "greek" | "other";

/** The script that a letter is of; nothing for what belongs to none (digits, signs, letters of mathematics). */
export function scriptOf(letter: string): Script | undefined {
  if (/\p{Script=Latin}/u.test(letter)) return "latin";
  if (/\p{Script=Cyrillic}/u.test(letter)) return "cyrillic";
  if (/\p{Script=Greek}/u.test(letter)) return "greek";
  return /\p{L}/u.test(letter) && !/\p{Script=Common}/u.test(letter) ? "other" : undefined;
}

/** The script that most letters of a text are of; Latin where there are none. */
export function mainScript(text: string): Script {
  const counted = [
    { script: "latin" as const, letters: text.match(/\p{Script=Latin}/gu)?.length ?? 0 },
    { script: "cyrillic" as const, letters: text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0 },
    { script: "greek" as const, letters: text.match(/\p{Script=Greek}/gu)?.length ?? 0 },
  ];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const known = counted.reduce((sum, one) => sum + one.letters, 0);
  const most = counted.reduce((best, one) => (one.letters > best.letters ? one : best));
  return letters - known > most.letters ? "other" : most.script;
}
