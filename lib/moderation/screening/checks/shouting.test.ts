import { expect, test } from "vitest";
import { lookAt } from "@/test/look-at";
import { shouting } from "./shouting";

test("a text that is in capitals for the most part is nudged, and the loud words are marked", () => {
  const loud = "NOBODY EVER LISTENS TO A WORD THAT I SAY IN THIS HOUSE";
  expect(lookAt(shouting, `${loud}. Sorry.`)).toEqual([
    { effect: "nudge", explanation: "Is written in capitals for the most part.", marked: [loud] },
  ]);
  expect(lookAt(shouting, "НИКТО НИКОГДА НЕ СЛУШАЕТ НИ СЛОВА ИЗ ТОГО ЧТО МЫ ГОВОРИМ")).toHaveLength(1);
});

test.for([
  [
    "a title in it",
    "I read THE LONG GOODBYE AND THE BIG SLEEP again, as every winter since I was twenty, by the fire.",
  ],
  ["the names of offices", "NASA, BBC and UNICEF all wrote back, and the NHS did not."],
  ["a short cry", "NO NO NO"],
  ["a script without capitals", "母は料理の作り方を缶に入れて、誰の手も届かない棚に置いていました。"],
])("no shouting: %s", ([, body]) => {
  expect(lookAt(shouting, body ?? "")).toEqual([]);
});
