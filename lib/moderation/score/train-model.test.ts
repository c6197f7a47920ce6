import { describe, expect, test } from "vitest";
import { BUCKETS, hashFeatures } from "./hash-features";
import { packModel, type ScoreModel, scoreOf, unpackModel } from "./model";
import { strongestWords } from "./strongest-words";
import { type Lesson, trainModel } from "./train-model";

const QUIET = [
  "The kitchen was quiet",
  "We washed the glasses",
  "Nobody wanted to speak",
  "I remember the porch",
];
const SELLS = [
  "Buy lamps cheaply",
  "Cheap lamps at our shop",
  "Our shop sells watches",
  "Visit us for cheap watches",
];

function lessons(): Lesson[] {
  const lesson = (against: boolean) => (text: string) => ({ features: hashFeatures(text), against });
  return [...QUIET.map(lesson(false)), ...SELLS.map(lesson(true))];
}

function scoreText(model: ScoreModel, text: string): number {
  return scoreOf(model, hashFeatures(text));
}

describe("what is learned", () => {
  test("the same lessons give the same model, to the last bit, and it comes back as it was stored", async () => {
    const [one, other] = [await trainModel(lessons()), await trainModel(lessons())];
    expect(packModel(one).equals(packModel(other))).toBe(true);
    const again = unpackModel(packModel(one));
    expect(again.weights).toEqual(one.weights);
    expect(scoreText(again, "Cheap lamps")).toBeCloseTo(scoreText(one, "Cheap lamps"), 6);
  });

  test("what reads like what was turned down has the greater score, dressed up or not", async () => {
    const model = await trainModel(lessons());
    const [plain, dressed] = [
      scoreText(model, "cheap watches here"),
      scoreText(model, "сhеap w-a-t-c-h-e-s here"),
    ];
    expect(plain).toBeGreaterThan(0.5);
    expect(dressed).toBeCloseTo(plain, 6);
    expect(scoreText(model, "the quiet porch")).toBeLessThan(0.5);
  });

  test("the rarer verdict weighs as much: nine approved to one turned down don't let everything pass", async () => {
    const [, ...approved] = Array.from({ length: 10 }, () => lessons().slice(0, 4)).flat();
    const model = await trainModel([...approved, ...lessons().slice(4)]);
    expect(scoreText(model, "cheap lamps")).toBeGreaterThan(0.5);
  });

  test("bytes that are no model are refused", () => {
    expect(() => unpackModel(Buffer.from("none"))).toThrow(/wrong length/);
    const broken = Buffer.alloc(4 * (BUCKETS + 1));
    broken.writeFloatLE(Number.NaN, 8);
    expect(() => unpackModel(broken)).toThrow(/no number/);
  });
});

describe("any text at all", () => {
  test.each([
    ["nothing", ""],
    ["only signs", "… !!! —"],
    ["8,000 signs without a space", "x".repeat(8_000)],
    ["8,000 signs one by one", "a ".repeat(4_000)],
    ["8,000 invisible signs in a word", `a${"\u200b".repeat(7_998)}b`],
    ["8,000 apostrophes", `a${"'".repeat(7_999)}`],
    ["half a sign", "\ud83d cheap \udc00"],
  ])("%s has a score and words within it", async (_, text) => {
    const model = await trainModel(lessons());
    const score = scoreText(model, text);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    for (const { spans } of strongestWords(model, text, 5)) {
      expect(spans.length).toBeLessThanOrEqual(20);
      for (const { start, end } of spans) expect(text.slice(start, end)).not.toBe("");
    }
  });

  test("without a word there is no score", async () => {
    expect(scoreText(await trainModel(lessons()), " … ")).toBe(0);
  });
});

describe("why", () => {
  test("the words that speak most against a text, with every place they stand in", async () => {
    const model = await trainModel(lessons());
    const text = "The kitchen was quiet. Cheap, so cheap! Our porch; our сhеap porch.";
    const [strongest, ...others] = strongestWords(model, text, 3);
    expect(strongest?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Cheap",
      "cheap",
      "сhеap",
    ]);
    const weights = [strongest, ...others].map((word) => word?.weight ?? 0);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.every((weight) => weight > 0)).toBe(true);
  });

  test("what speaks for a text is not among them", async () => {
    const text = "The kitchen was quiet";
    const found = strongestWords(await trainModel(lessons()), text, 10);
    expect(found.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).not.toContain(
      "kitchen",
    );
  });
});
