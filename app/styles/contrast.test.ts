import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/*
 * The contrast of every pair of tokens that the look uses, computed in both themes from tokens.css itself
 * (WCAG 2.2, 1.4.3 and 1.4.11). A new pair is added here before it is used.
 */

const text = 4.5;
const edge = 3;

const surfaces = ["paper", "sheet", "sunk"];
const washes = ["damson", "pencil", "moss", "ochre", "clay"];

const pairs: [foreground: string, background: string, least: number][] = [
  ...surfaces.flatMap((on) =>
    ["ink", "ink-2", "ink-3"].map((ink): [string, string, number] => [ink, on, text]),
  ),
  ...surfaces.flatMap((on) => washes.map((ink): [string, string, number] => [ink, on, text])),
  ...washes.flatMap((ink): [string, string, number][] => [
    [ink, `${ink}-wash`, text],
    ["ink", `${ink}-wash`, text],
    ["ink-2", `${ink}-wash`, text],
  ]),
  ["on-damson", "damson", text],
  ["on-damson", "damson-deep", text],
  ["paper", "ink", text],
  ["author-ink", "author-fill", text],
  ["ink", "mark", 7],
  ["ink", "mark-on", 7],
  ["pencil", "mark", text],
  ...["damson", "moss", "pencil", "tan"].map((cloth): [string, string, number] => [
    "cloth-ink",
    `cloth-${cloth}`,
    text,
  ]),
  ...surfaces.map((on): [string, string, number] => ["edge", on, edge]),
  ...surfaces.map((on): [string, string, number] => ["focus", on, edge]),
  ...["ochre", "clay", "damson", "moss", "pencil"].map((ink): [string, string, number] => [
    ink,
    "sheet",
    edge,
  ]),
];

const tokens = readTokens();

describe.each(["paper", "lamplight"] as const)("by %s", (theme) => {
  test.each(pairs)("%s on %s is at least %d:1", (foreground, background, least) => {
    expect(contrast(luminance(foreground, theme), luminance(background, theme))).toBeGreaterThanOrEqual(
      least,
    );
  });
});

type Theme = "paper" | "lamplight";
type Colour = [lightness: number, chroma: number, hue: number];

/** The tokens written as `light-dark(oklch(…), oklch(…))`. */
function readTokens(): Map<string, Record<Theme, Colour>> {
  const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8").replace(/\s+/g, " ");
  const pair = /--([\w-]+): light-dark\( ?oklch\(([^)]+)\), oklch\(([^)]+)\) ?\)/g;
  return new Map(
    [...css.matchAll(pair)].map(([, name = "", light = "", dark = ""]) => [
      name,
      { paper: colour(light), lamplight: colour(dark) },
    ]),
  );
}

function colour(written: string): Colour {
  const [lightness = 0, chroma = 0, hue = 0] = written.split(/[ /]+/).map(Number);
  return [lightness, chroma, hue];
}

/** Relative luminance of an OKLCH colour, by Björn Ottosson's matrices and clipped to sRGB. */
function luminance(name: string, theme: Theme): number {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no colour --${name}`);
  const [lightness, chroma, hue] = token[theme];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function clip(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
