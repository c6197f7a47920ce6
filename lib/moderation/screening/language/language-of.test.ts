import { expect, test } from "vitest";
import { lookAt } from "@/test/look-at";
import { language } from "../checks/language";
import { languageOf } from "./language-of";

test.for([
  ["en", "I never knew what to say to her when she came home that evening."],
  ["de", "Ich weiß bis heute nicht, warum er damals ohne ein Wort gegangen ist."],
  ["fr", "Je ne sais pas pourquoi elle est partie sans rien dire ce soir-là."],
  ["pl", "Nie wiem, dlaczego wyszła wtedy bez słowa i już nigdy nie wróciła."],
  ["uk", "Я досі не знаю, чому він тоді пішов і нічого не сказав."],
  ["ru", "Я до сих пор не знаю, почему он тогда ушёл и ничего не сказал."],
  ["ja", "あの夜、なぜ彼女が黙って出て行ったのか今でもわかりません。"],
  [null, "Très bien!"],
  [null, "P E A C E & L O V E ! ! f o r u s"],
] as const)("%s: %s", ([code, body]) => {
  expect(languageOf(body)).toBe(code);
});

test("a text in a language that isn’t read here is held; where all are, or none can be told, it isn’t", () => {
  const polish = "Nie wiem, dlaczego wyszła wtedy bez słowa i już nigdy nie wróciła.";
  expect(lookAt(language, polish, { languages: ["en"] })).toEqual([
    { effect: "hold", explanation: "Written in what looks like Polish.", marked: [] },
  ]);
  expect(lookAt(language, polish, { languages: ["en", "pl"] })).toEqual([]);
  expect(lookAt(language, polish, { languages: [] })).toEqual([]);
  expect(lookAt(language, "Dziękuję bardzo.", { languages: ["en"] })).toEqual([]);
});
