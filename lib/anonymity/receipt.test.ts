import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawReceipt, LISTED } from "./draw-receipt";
import { makeLabel } from "./make-label";
import { PLACES } from "./places";
import { MOST_READINGS, readReceipt } from "./read-receipt";
import { linesOf, type Receipt } from "./views";
import { DESCRIBING } from "./words/describing";
import { GROCERIES } from "./words/groceries";
import { THINGS } from "./words/things";
import { isOneSlipAway, wordsMeant } from "./words-meant";

const lists = { describing: DESCRIBING, things: THINGS };

describe("the words", () => {
  for (const [name, list] of Object.entries(lists)) {
    test(`${name}: plain, short, each once`, () => {
      expect(list.filter((word) => !/^[a-z]{3,11}$/.test(word))).toEqual([]);
      expect(new Set(list).size).toBe(list.length);
    });

    test(`${name}: no two of them a single slip apart`, () => {
      const near = list.flatMap((word, at) =>
        list
          .slice(at + 1)
          .filter((other) => isOneSlipAway(word, other))
          .map((other) => `${word} ${other}`),
      );
      expect(near).toEqual([]);
    });
  }

  test("none that has a twin in sound or another spelling", () => {
    const twins =
      "bare bear berry blue bread colour deer draught flour flower grey groan hair hare harbour hoarse horse jewel key mane mist mould moose night pail pair peace pear piece plain plane plough plum quartz rain read reed root rose sail scene scent sea seam sole son stair steel storey stork sun sweet tail tale tea theatre thyme toad vale vein wail whale wheel wood yolk yoghurt yogurt";
    const all = new Set([...DESCRIBING, ...THINGS, ...GROCERIES]);
    expect(twins.split(" ").filter((word) => all.has(word))).toEqual([]);
  });
});

/** Bits of so many different things out of a list, in an order. */
const listBits = (things: number, of: number) =>
  Array.from({ length: things }, (_, n) => Math.log2(of - n)).reduce((sum, bits) => sum + bits, 0);

describe("a receipt that the device draws", () => {
  test("is worth 65 bits or more as a title, 80 or more as a shopping list, and just what is written of it", () => {
    const title = PLACES.reduce((sum, list) => sum + Math.log2(list.length), 0);
    const list = listBits(LISTED, GROCERIES.length);
    expect(title).toBeGreaterThanOrEqual(65);
    expect(list).toBeGreaterThanOrEqual(80);
    const count = (words: readonly string[]) => words.length.toLocaleString("en");
    const written = readFileSync("docs/anonymity.md", "utf8");
    expect(written).toContain(
      `one of ${count(DESCRIBING)} describing words and one of ${count(THINGS)} things, three times | ${title.toFixed(1)} |`,
    );
    expect(written).toContain(
      `ten different things of ${count(GROCERIES)} to buy, in their order | ${list.toFixed(1)} |`,
    );
  });

  test("is six words, each from the list of its place, or ten different things to buy", () => {
    const title = drawReceipt("title");
    expect(title).toHaveLength(6);
    for (const [place, word] of title.entries()) expect(PLACES[place]).toContain(word);
    expect(linesOf(title)).toHaveLength(3);
    for (let n = 0; n < 200; n++) {
      const list = drawReceipt("shopping");
      expect(new Set(list).size).toBe(LISTED);
      expect(list.every((word) => GROCERIES.includes(word))).toBe(true);
      expect(linesOf(list)).toHaveLength(LISTED);
    }
  });

  test("uses each word about equally often", () => {
    const middle = (receipt: Receipt, place: number, list: readonly string[]) =>
      list.indexOf(receipt[place] ?? "") < list.length / 2 ? 1 : 0;
    const half = (draw: () => number) =>
      Array.from({ length: 4_000 }, draw).reduce((sum, one) => sum + one, 0);
    // Five standard deviations of a fair coin thrown 4,000 times, and half a word's share.
    const off = [
      half(() => middle(drawReceipt("title"), 0, DESCRIBING)),
      half(() => middle(drawReceipt("title"), 5, THINGS)),
      half(() => middle(drawReceipt("shopping"), 0, GROCERIES)),
      half(() => middle(drawReceipt("shopping"), 9, GROCERIES)),
    ].map((count) => Math.abs(count - 2_000));
    expect(Math.max(...off)).toBeLessThan(170);
  });

  test("of groceries reads as such: plain, short, each once, no two a single slip apart", () => {
    expect(GROCERIES.filter((word) => !/^[a-z]{3,12}$/.test(word))).toEqual([]);
    expect(new Set(GROCERIES).size).toBe(GROCERIES.length);
    const near = GROCERIES.flatMap((word, at) =>
      GROCERIES.slice(at + 1)
        .filter((other) => isOneSlipAway(word, other))
        .map((other) => `${word} ${other}`),
    );
    expect(near).toEqual([]);
  });
});

test("a receipt shares nothing with the two words by which moderators speak of it", () => {
  expect(makeLabel().split(" ")).toHaveLength(2);
  expect(makeLabel()).not.toEqual(makeLabel());
});

describe("typing it in", () => {
  test("what could be two words is read as both", () => {
    expect(wordsMeant("caxe", ["cave", "cane", "lake"])).toEqual(["cave", "cane"]);
    expect(wordsMeant("cas", ["castle", "cashew"])).toEqual(["castle", "cashew"]);
    expect(wordsMeant("castel", ["castle", "cashew"])).toEqual(["castle"]);
  });

  test("in any case, with any spaces, line breaks and punctuation", () => {
    for (const receipt of [drawReceipt("title"), drawReceipt("shopping")]) {
      const ways = [
        receipt.join(" "),
        receipt.join(" ").toUpperCase(),
        linesOf(receipt).join("\n"),
        `  “${receipt.join(",\t  ")}.” `,
        `- ${receipt.join("\r\n- ")}`,
        receipt.join("\u00a0"),
        // Full-width letters, as some keyboards write them.
        Array.from(receipt.join(" "), (sign) =>
          sign === " " ? sign : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
        ).join(""),
      ];
      for (const typed of ways) expect(readReceipt(typed)).toEqual({ receipts: [receipt] });
    }
  });

  test("with one slip in a word the receipt is among what is tried, which is never more than four", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("title" as const, "shopping" as const),
        fc.nat(),
        fc.nat(),
        fc.constantFrom("drop" as const, "add" as const, "swap" as const, "mistake" as const),
        (form, at, sign, kind) => {
          const receipt = drawReceipt(form);
          const place = at % receipt.length;
          const word = receipt[place] ?? "";
          const typed = receipt.with(place, slipped(word, sign % word.length, kind)).join(" ");
          const read = readReceipt(typed);
          if ("receipts" in read) {
            expect(read.receipts.length).toBeLessThanOrEqual(MOST_READINGS);
            // A slip can make another of our words: then that is what was typed.
            if (read.receipts.length > 1) expect(read.receipts).toContainEqual(receipt);
          } else {
            expect(read).toMatchObject({ wrong: "word", place: place + 1 });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("names the word that is none of ours, then the one that could be too many; and counts", () => {
    const receipt = drawReceipt("title");
    expect(readReceipt(receipt.with(3, "zzyzx").join(" "))).toEqual({
      wrong: "word",
      place: 4,
      word: "zzyzx",
      meant: 0,
    });
    const unclear = readReceipt(receipt.with(1, "bal").join(" "));
    expect(unclear).toMatchObject({ wrong: "word", place: 2, word: "bal" });
    expect(readReceipt(receipt.with(1, "bal").with(3, "zzyzx").join(" "))).toMatchObject({
      place: 4,
      meant: 0,
    });
    for (const typed of ["", "these are only five words", `${receipt.join(" ")} more`, "a ".repeat(300)]) {
      expect(readReceipt(typed)).toEqual({ wrong: "count" });
    }
  });
});

function slipped(word: string, at: number, kind: "drop" | "add" | "swap" | "mistake"): string {
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  if (kind === "drop") return before + after;
  if (kind === "add") return `${before}q${word.slice(at)}`;
  if (kind === "mistake") return `${before}q${after}`;
  return before + after.slice(0, 1) + (word[at] ?? "") + after.slice(1);
}
