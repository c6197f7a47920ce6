import { BUCKETS, type Features } from "./hash-features";

/** What was learned: a weight for each bucket, positive where it speaks against a text, and where all of them start. */
export type ScoreModel = { bias: number; weights: Float32Array };

/**
 * How much a text reads like what was turned down, from 0 to 1; 0 for one without words. It orders texts; it is not
 * the share of such texts that are turned down.
 */
export function scoreOf(model: ScoreModel, features: Features): number {
  if (features.words.length === 0) return 0;
  return 1 / (1 + Math.exp(-weigh(model, features)));
}

/** The sum behind the score, before it is pressed between 0 and 1. */
export function weigh({ bias, weights }: ScoreModel, { words, pieces }: Features): number {
  return bias + sum(weights, words) * share(words) + sum(weights, pieces) * share(pieces);
}

/** What each feature counts for, so that a long text weighs no more than a short one. */
export function share(buckets: Uint16Array): number {
  return buckets.length === 0 ? 0 : 1 / Math.sqrt(buckets.length);
}

function sum(weights: Float32Array, buckets: Uint16Array): number {
  let total = 0;
  for (const bucket of buckets) total += weights[bucket] ?? 0;
  return total;
}

const BYTES = 4;

/** A model as it is stored: its bias and then its weights, as 32-bit floats with the low byte first. */
export function packModel({ bias, weights }: ScoreModel): Buffer {
  const packed = Buffer.alloc((1 + BUCKETS) * BYTES);
  packed.writeFloatLE(bias, 0);
  weights.forEach((weight, n) => {
    packed.writeFloatLE(weight, (1 + n) * BYTES);
  });
  return packed;
}

/** The model that was stored. @throws Error where the bytes are none */
export function unpackModel(packed: Buffer): ScoreModel {
  if (packed.length !== (1 + BUCKETS) * BYTES) throw new Error("A stored score model has the wrong length.");
  const weights = Float32Array.from({ length: BUCKETS }, (_, n) => packed.readFloatLE((1 + n) * BYTES));
  const bias = packed.readFloatLE(0);
  if (!Number.isFinite(bias) || !weights.every(Number.isFinite)) {
    throw new Error("A stored score model holds what is no number.");
  }
  return { bias, weights };
}
