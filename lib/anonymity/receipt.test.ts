import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/platform/refusal";
import { makeLabel } from "./make-label";
import { makeReceipt } from "./make-receipt";
import { PLACES } from "./places";
import { readingsOf } from "./readings-of";
import { linesOf, type Receipt } from "./views";
import { DESCRIBING } from "./words/describing";
import { THINGS } from "./words/things";
import { isOneSlipAway, wordsMeant } from "./words-meant";

const lists = { describing: DESCRIBING, things: THINGS };

describe("the words", () => {
  test("give six places that keep 65 bits or more", () => {
    expect(PLACES).toHaveLength(6);
    const bits = PLACES.reduce((sum, list) => sum + Math.log2(list.length), 0);
    expect(bits).toBeGreaterThanOrEqual(65);
  });

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
    const all = new Set([...DESCRIBING, ...THINGS]);
    expect(twins.split(" ").filter((word) => all.has(word))).toEqual([]);
  });
});

describe("a receipt", () => {
  test("is six words, each from the list of its place", () => {
    const receipt = makeReceipt();
    expect(receipt).toHaveLength(6);
    for (const [place, word] of receipt.entries()) expect(PLACES[place]).toContain(word);
    expect(linesOf(receipt)).toHaveLength(3);
  });

  test("comes out of its seed, and another out of another", () => {
    const seed = new Uint8Array(32).fill(7);
    expect(makeReceipt(seed)).toEqual(makeReceipt(seed));
    expect(makeReceipt(new Uint8Array(32).fill(8))).not.toEqual(makeReceipt(seed));
    expect(makeReceipt()).not.toEqual(makeReceipt());
  });

  test("uses each word of a list about equally often", () => {
    const drawn = Array.from({ length: 4_000 }, () => makeReceipt()[1] ?? "");
    const halves = drawn.filter((word) => THINGS.indexOf(word) < THINGS.length / 2).length;
    // Five standard deviations of a fair coin thrown 4,000 times.
    expect(Math.abs(halves - 2_000)).toBeLessThan(160);
  });

  test("shares nothing with the two words by which moderators speak of it", () => {
    expect(makeLabel().split(" ")).toHaveLength(2);
    expect(makeLabel()).not.toEqual(makeLabel());
  });
});

describe("typing it in", () => {
  const receipt = makeReceipt(new Uint8Array(32).fill(3));

  test("in any case, with any spaces, line breaks and punctuation", () => {
    const [a, b, c, d, e, f] = receipt;
    const ways = [
      receipt.join(" "),
      receipt.join(" ").toUpperCase(),
      linesOf(receipt).join("\n"),
      `  “${a} ${b},\t${c}   ${d};\r\n ${e} — ${f}.” `,
      receipt.join("\u00a0"),
      // Full-width letters, as some keyboards write them.
      Array.from(receipt.join(" "), (sign) =>
        sign === " " ? sign : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
      ).join(""),
    ];
    for (const typed of ways) expect(readingsOf(typed)).toEqual([receipt]);
  });

  test("with one slip in each word, of any kind", () => {
    fc.assert(
      fc.property(slips(), (spoil) => {
        const made = makeReceipt();
        const typed = made.map((word, place) => spoil(word, PLACES[place] ?? []));
        expect(readingsOf(typed.join(" "))).toEqual([made]);
      }),
      { numRuns: 200 },
    );
  });

  test("with words cut short where only one can be meant", () => {
    const cut = receipt.map((word, place) => shortestBeginning(word, PLACES[place] ?? []));
    expect(cut.join(" ").length).toBeLessThan(receipt.join(" ").length);
    expect(readingsOf(cut.join(" "))).toEqual([receipt]);
  });

  test("a word that isn’t one of ours is named, with its place", () => {
    const typed = receipt.with(3, "zzyzx").join(" ");
    expect(refusalOf(typed)).toMatchObject({
      code: "receipt_word_unknown",
      about: { field: "words", values: { nth: "fourth", word: "zzyzx" } },
    });
  });

  test("what could be two words is read as both", () => {
    expect(wordsMeant("caxe", ["cave", "cane", "lake"])).toEqual(["cave", "cane"]);
    expect(wordsMeant("cas", ["castle", "cashew"])).toEqual(["castle", "cashew"]);
    expect(wordsMeant("castel", ["castle", "cashew"])).toEqual(["castle"]);
  });

  test("with the last letter of any word left out, the receipt is among what is read, and never more than sixteen are", () => {
    for (const [place, list] of PLACES.slice(0, 2).entries()) {
      for (const word of list) {
        const made = receipt.with(place, word);
        const readings = readingsOf(made.with(place, word.slice(0, -1)).join(" "));
        expect(readings).toContainEqual(made);
        expect(readings.length).toBeLessThanOrEqual(16);
      }
    }
  });

  test("what could be too many receipts is not guessed at", () => {
    const vague = PLACES.map((list) => {
      const beginnings = list.map((word) => word.slice(0, 3)).filter((start) => !list.includes(start));
      return beginnings.sort((a, b) => wordsMeant(b, list).length - wordsMeant(a, list).length)[0] ?? "";
    });
    expect(refusalOf(vague.join(" "))).toMatchObject({ code: "receipt_word_unknown" });
  });

  test("five words, seven, or none are not six", () => {
    for (const typed of ["", receipt.slice(1).join(" "), `${receipt.join(" ")} more`, "…"]) {
      expect(refusalOf(typed)).toMatchObject({ code: "receipt_malformed" });
    }
  });

  test("anything at all is read in bounded time and either refused or read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (typed) => {
        try {
          for (const reading of readingsOf(typed)) expect(reading).toHaveLength(6);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function refusalOf(typed: string): unknown {
  try {
    return readingsOf(typed);
  } catch (error) {
    return error;
  }
}

/** The fewest letters by which a word can be told, or the word. */
function shortestBeginning(word: string, list: readonly string[]): string {
  for (let length = 3; length < word.length; length++) {
    if (wordsMeant(word.slice(0, length), list).join() === word) return word.slice(0, length);
  }
  return word;
}

/** Ways to spoil a word by one slip, kept where only that word can still be meant. */
function slips() {
  return fc
    .record({ kind: fc.constantFrom("drop", "add", "swap", "mistake"), at: fc.nat(20), letter: fc.nat(25) })
    .map(({ kind, at, letter }) => (word: string, list: Receipt) => {
      const place = at % word.length;
      const sign = String.fromCharCode(97 + letter);
      const spoilt = {
        drop: word.slice(0, place) + word.slice(place + 1),
        add: word.slice(0, place) + sign + word.slice(place),
        swap: word.slice(0, place) + (word[place + 1] ?? "") + (word[place] ?? "") + word.slice(place + 2),
        mistake: word.slice(0, place) + sign + word.slice(place + 1),
      }[kind];
      const others = list.filter((other) => other !== word);
      const unclear = others.some((other) => other.startsWith(spoilt) || isOneSlipAway(other, spoilt));
      return unclear || others.includes(spoilt) ? word : (spoilt ?? word);
    });
}
