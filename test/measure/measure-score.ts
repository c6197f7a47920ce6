import { areaUnderCurve, recallAt, type Scored } from "@/lib/moderation/score/evaluate";
import { hashFeatures } from "@/lib/moderation/score/hash-features";
import { type ScoreModel, scoreOf } from "@/lib/moderation/score/model";
import { trainModel } from "@/lib/moderation/score/train-model";
import { CORPORA, HATECHECK, isForLearning, type Judged, readCorpus } from "./corpora";
import { countListed, listWords } from "./word-list";

/** How well texts were told apart that nothing had learned from. */
export type Figures = { area: number; recall: number };

export type Measured = {
  corpus: string;
  learnedFrom: number;
  tried: number;
  score: Figures;
  wordList: Figures;
  groups: { group: string; texts: number; right: number }[];
};

/** The precision at which recall is told: two of a hundred findings may be wrong. */
export const PRECISION = 0.98;

/** From here on a group's text counts as recognised. */
const MIDDLE = 0.5;

/** Trains on one half of what a model learns from, and tries it on each corpus's other half. */
export async function measureScore(learnsFrom: keyof typeof CORPORA): Promise<Measured[]> {
  const corpora = CORPORA[learnsFrom].map(({ name, ...corpus }) => ({
    name,
    texts: readCorpus({ name, ...corpus }),
  }));
  const learned = corpora.flatMap(({ texts }) => texts.filter(isForLearning));
  const model = await trainModel(
    learned.map(({ text, against }) => ({ features: hashFeatures(text), against })),
  );
  const list = listWords(learned);
  const tried = corpora.map(({ name, texts }) => ({
    name,
    texts: texts.filter((text) => !isForLearning(text)),
  }));
  if (learnsFrom === "toxicity") tried.push({ name: HATECHECK.name, texts: readCorpus(HATECHECK) });
  return tried.map(({ name, texts }) => ({
    corpus: name,
    learnedFrom: learned.length,
    tried: texts.length,
    score: figuresOf(texts.map(({ text, against }) => ({ score: scoreText(model, text), against }))),
    wordList: figuresOf(texts.map(({ text, against }) => ({ score: countListed(list, text), against }))),
    groups: groupsOf(model, texts),
  }));
}

function scoreText(model: ScoreModel, text: string): number {
  return scoreOf(model, hashFeatures(text));
}

function figuresOf(scored: Scored[]): Figures {
  return { area: areaUnderCurve(scored) ?? Number.NaN, recall: recallAt(PRECISION, scored) };
}

/** One figure for all would hide whom a model treats worse. */
function groupsOf(model: ScoreModel, texts: readonly Judged[]): Measured["groups"] {
  const groups = new Map<string, { texts: number; right: number }>();
  for (const { text, group, against } of texts) {
    const count = groups.get(group) ?? { texts: 0, right: 0 };
    count.texts += 1;
    count.right += Number(scoreText(model, text) >= MIDDLE === against);
    groups.set(group, count);
  }
  return [...groups]
    .map(([group, count]) => ({ group, ...count }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}
