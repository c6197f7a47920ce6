import { expect, test } from "vitest";
import { hasCorpora } from "@/test/measure/corpora";
import { measureScore } from "@/test/measure/measure-score";

/** A little below what `npm run measure` last said. */
const FLOORS = [
  { corpus: "comments on news sites", area: 0.59, recall: 0 },
  { corpus: "tweets", area: 0.965, recall: 0.92 },
  { corpus: "comments on videos", area: 0.98, recall: 0.9 },
] as const;

test.skipIf(!hasCorpora())(
  "judged texts are told apart, and better than by a list of words",
  async () => {
    const measured = [...(await measureScore("toxicity")), ...(await measureScore("spam"))];
    for (const { corpus, area, recall } of FLOORS) {
      const figures = measured.find((one) => one.corpus === corpus);
      expect(figures?.score.area, corpus).toBeGreaterThan(area);
      expect(figures?.score.recall, corpus).toBeGreaterThanOrEqual(recall);
      expect(figures?.score.area, corpus).toBeGreaterThan(figures?.wordList.area ?? 1);
    }
  },
  120_000,
);
