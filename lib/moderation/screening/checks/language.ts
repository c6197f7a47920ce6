import { languageName } from "@/lib/platform/language-name";
import type { Check } from "../checks";
import { areNeighbours, languageOf } from "../language/language-of";

/** A text in a language that nobody here reads. Where too little is written to tell, nothing is said. */
export const language: Check = {
  name: "language",
  look: ({ kind, body }, { languages }) => {
    if (kind === "byline" || languages.length === 0) return [];
    const found = languageOf(body);
    if (found === null || languages.some((read) => read === found || areNeighbours(read, found))) return [];
    return [{ effect: "hold", explanation: `Written in what looks like ${languageName(found)}.` }];
  },
};
