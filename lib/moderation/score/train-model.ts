import { setImmediate as nextTurn } from "node:timers/promises";
import { chance } from "@/lib/platform/chance";
import { BUCKETS, type Features } from "./hash-features";
import { type ScoreModel, share, weigh } from "./model";

/** A text to learn from, and whether it was turned down. */
export type Lesson = { features: Features; against: boolean };

const ROUNDS = 8;
const STEP = 0.1;
/** What the squares of the steps start from: a feature seen once moves little. */
const CALM = 0.1;
const DECAY = 1e-5;
const SEED = 20_021;
/** So many lessons between two turns of everybody else: the worker may share its process with the pages. */
const AT_ONCE = 32;

/**
 * Logistic regression by stochastic gradient descent with AdaGrad's steps (Duchi, Hazan, Singer 2011) and L2 decay
 * on the features of each text. The rarer verdict weighs as much as the other one. The same lessons in the same order give
 * the same model.
 */
export async function trainModel(lessons: readonly Lesson[]): Promise<ScoreModel> {
  const model: ScoreModel = { bias: 0, weights: new Float32Array(BUCKETS) };
  const squares = new Float32Array(BUCKETS).fill(CALM);
  const order = [...lessons];
  const random = chance(SEED);
  const against = lessons.filter((lesson) => lesson.against).length;
  const [weightFor, weightAgainst] = [lessons.length - against, against].map((n) => lessons.length / (2 * n));
  let biasSquares = CALM;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const [n, { features, against }] of order.entries()) {
      if (n % AT_ONCE === 0) await nextTurn();
      const score = 1 / (1 + Math.exp(-weigh(model, features)));
      const error = (score - Number(against)) * ((against ? weightAgainst : weightFor) ?? 1);
      learn(model.weights, squares, features.words, error);
      learn(model.weights, squares, features.pieces, error);
      biasSquares += error * error;
      model.bias -= (STEP * error) / Math.sqrt(biasSquares);
    }
  }
  return model;
}

function learn(weights: Float32Array, squares: Float32Array, buckets: Uint16Array, error: number): void {
  const slope = error * share(buckets);
  for (const bucket of buckets) {
    const weight = weights[bucket] ?? 0;
    const gradient = slope + DECAY * weight;
    const square = (squares[bucket] ?? CALM) + gradient * gradient;
    squares[bucket] = square;
    weights[bucket] = weight - (STEP * gradient) / Math.sqrt(square);
  }
}

/** Fisher and Yates. */
function shuffle<T>(list: T[], random: () => number): void {
  for (let n = list.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    const [a, b] = [list[n], list[other]];
    if (a !== undefined && b !== undefined) [list[n], list[other]] = [b, a];
  }
}
