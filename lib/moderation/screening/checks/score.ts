import { hashFeatures } from "../../score/hash-features";
import { scoreOf } from "../../score/model";
import { strongestWords } from "../../score/strongest-words";
import type { Check } from "../checks";

/** How many words are marked. */
const MARKED = 5;

/**
 * Reads like what was turned down here before. It never decides: what it finds only lets a text that waits anyway be
 * read sooner, and what no word of it shows isn't said.
 */
export const score: Check = {
  name: "score",
  look: ({ kind, body }, { scoreModel, settings }) => {
    if (kind === "byline" || !scoreModel) return [];
    if (scoreOf(scoreModel, hashFeatures(body)) < settings.notablePercent / 100) return [];
    const strongest = strongestWords(scoreModel, body, MARKED);
    if (strongest.length === 0) return [];
    return [
      {
        effect: "inform",
        urgency: 1,
        explanation: "Reads like what was turned down here before; the words that most say so are marked.",
        spans: strongest.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start),
      },
    ];
  },
};
