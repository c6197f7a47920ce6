import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { lookAt } from "@/test/look-at";
import { sharedFixture } from "@/test/shared-fixture";
import { lookAlikes } from "./look-alikes";

const MIXED = "Has letters of another script inside a word, where they look like its own.";
const UNSEEN = "Has signs inside a word that nobody sees.";
const TURNED =
  "Has signs that turn the direction of writing, so that it may read otherwise than it is typed.";
const HEAPED = "Has letters under heaps of marks.";
const FANCY = "Is written in letters that only look like letters.";

test.for([
  ["Cyrillic in a Latin word", "A mirаcle, they say.", MIXED, ["mirаcle"]],
  ["Greek in a Latin word", "A mirαcle, they say.", MIXED, ["mirαcle"]],
  ["Latin in a Cyrillic word", "Он пил мoлоко утром.", MIXED, ["мoлоко"]],
  ["a sign without width", "A mir\u200Bacle.", UNSEEN, ["r\u200B"]],
  ["letters of a tag", "A mir\u{E0061}acle.", UNSEEN, ["r\u{E0061}"]],
  ["an override", "Ask \u202Eelcarim\u202C.", TURNED, ["\u202E"]],
  ["an embedding in a text that has no use for it", "Ask \u202Belcarim\u202C.", TURNED, ["\u202B"]],
  ["a heap of marks", "A mi\u0300\u0301\u0302\u0303racle.", HEAPED, ["i\u0300\u0301\u0302\u0303"]],
  ["letters of mathematics", "A 𝖒𝖎𝖗𝖆𝖈𝖑𝖊.", FANCY, ["𝖒𝖎𝖗𝖆𝖈𝖑𝖊"]],
  ["letters in circles", "A ⓜⓘⓡⓐⓒⓛⓔ.", FANCY, ["ⓜⓘⓡⓐⓒⓛⓔ"]],
] as const)("%s is marked", ([, body, explanation, marked]) => {
  expect(lookAt(lookAlikes, body)).toEqual([{ effect: "hold", explanation, marked }]);
});

test.for([
  ["Greek", "Η κουζίνα ήταν ήσυχη όταν έφυγαν οι καλεσμένοι, και κανείς δεν ήθελε να μιλήσει πρώτος."],
  ["Russian", "На кухне было тихо. Мы мыли бокалы руками, потому что так выходило дольше."],
  ["Russian with Latin names", "Прислал SMSку из Berlin, потом PDFки и видео на YouTube, а IT-отдел молчал."],
  ["Ukrainian", "На кухні було тихо, і ніхто не хотів заговорити першим. Її ґанок світився."],
  ["Serbian in both alphabets", "Ћутали смо у кухињи. Ćutali smo u kuhinji, jer je tako trajalo duže."],
  ["Arabic", "كان المطبخ هادئًا بعد أن غادر الضيوف، ولم يرغب أحد في أن يكون أول المتكلمين."],
  ["Persian with joiners", "می\u200Cخواهم خانه\u200Cها را ببینم و کتاب\u200Cهایم را بخوانم."],
  ["Hebrew with an isolate", "המטבח היה שקט. כתבתי \u2066hello\u2069 ואז הלכתי הביתה."],
  ["Hebrew with points and accents", "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים"],
  ["Chinese", "客人走后厨房很安静，谁也不想先开口。"],
  ["Japanese with Latin", "Tシャツを洗って、ＰＣの前に座った。静かだった。"],
  ["Korean", "손님들이 떠난 뒤 부엌은 조용했다."],
  ["Hindi with joiners", "मेहमानों के जाने के बाद रसोई शांत थी। क्\u200Dष"],
  ["Thai", "ครัวเงียบหลังจากแขกกลับไปแล้ว น้ำ ที่ ผู้"],
  [
    "Vietnamese, taken apart",
    "Căn bếp yên tĩnh sau khi khách đã về, không ai muốn nói trước.".normalize("NFD"),
  ],
  ["Polish, Icelandic, Turkish", "Łódź, żółć, Þórður, ğ, İstanbul, ışık, œuvre, straße"],
  ["notation", "5 μmol TGFβ, ΔT of 3 K, α-helix, 2 kΩ and πr² at λ = 5"],
  ["emoji of several signs", "Us 👩‍👩‍👧 in 🏴󠁧󠁢󠁥󠁮󠁧󠁿, ❤️ and 🇮🇸."],
  ["a soft hyphen", "Copied from a page: mir\u00ADacle."],
  ["a text that begins with a byte order mark", "\uFEFFFrom an editor of long ago."],
] as const)("plain %s is not", ([, body]) => {
  expect(lookAt(lookAlikes, body)).toEqual([]);
});

const Row = z.object({ section: z.string(), string: z.string() });
const strings = sharedFixture("data/strings/naughty_strings.jsonl");
const crowd = sharedFixture("data/discussion/fork_list_2002.jsonl");

test.skipIf(!strings)("odd strings: every override and every heap of marks is found", () => {
  const rows = readFileSync(strings ?? "", "utf8")
    .trim()
    .split("\n")
    .map((line) => Row.parse(JSON.parse(line)));
  const heaps = rows.filter(({ section }) => /zalgo/i.test(section));
  expect(heaps.length).toBeGreaterThan(2);
  for (const { string } of heaps) {
    expect(lookAt(lookAlikes, string).map(({ explanation }) => explanation)).toContain(HEAPED);
  }
  const turned = rows.filter(({ string }) => /[\u202D\u202E]/.test(string));
  for (const { string } of turned) {
    expect(lookAt(lookAlikes, string).map(({ explanation }) => explanation)).toContain(TURNED);
  }
});

test.skipIf(!crowd)("a thousand messages of people: none is held", () => {
  const Message = z.object({ body: z.string() });
  const held = readFileSync(crowd ?? "", "utf8")
    .trim()
    .split("\n")
    .map((line) => Message.parse(JSON.parse(line)).body)
    .filter((body) => lookAt(lookAlikes, body).length > 0);
  expect(held).toEqual([]);
});
