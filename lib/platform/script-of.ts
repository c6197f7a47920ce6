import { byCodePoint } from "./by-code-point";

/** The scripts between which letters are mistaken for one another; every other one is `other`. */
export type Script = "latin" | "cyrillic" | "greek" | "other";

const SCRIPTS = ["latin", "cyrillic", "greek", "other", "none"] as const;

const lookUp = byCodePoint<(typeof SCRIPTS)[number]>(SCRIPTS, (letter) => {
  if (/\p{Script=Latin}/u.test(letter)) return "latin";
  if (/\p{Script=Cyrillic}/u.test(letter)) return "cyrillic";
  if (/\p{Script=Greek}/u.test(letter)) return "greek";
  return /\p{L}/u.test(letter) && !/\p{Script=Common}/u.test(letter) ? "other" : "none";
});

/** The script that a letter is of; nothing for what belongs to none (digits, signs, letters of mathematics). */
export function scriptOf(letter: string): Script | undefined {
  const script = lookUp(letter);
  return script === "none" ? undefined : script;
}

/** The script that most letters of a text are of; Latin where there are none. */
export function mainScript(text: string): Script {
  const counts = { latin: 0, cyrillic: 0, greek: 0, other: 0, none: 0 };
  for (const letter of text) counts[lookUp(letter)] += 1;
  const { latin, cyrillic, greek, other } = counts;
  const most = Math.max(latin, cyrillic, greek);
  if (other > most) return "other";
  return most === latin ? "latin" : most === cyrillic ? "cyrillic" : "greek";
}
