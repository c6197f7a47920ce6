import { createHash } from "node:crypto";
import { wordList } from "@/db/seed/publication/word-list";
import { BUCKETS } from "@/lib/moderation/score/hash-features";
import { type Facts, UNKNOWN } from "@/lib/moderation/screening/facts";
import { languageOf } from "@/lib/moderation/screening/language/language-of";
import { screen } from "@/lib/moderation/screening/screen";
import { BARE_NOTE } from "@/test/bare-note";
import { measureWork } from "./measure-work";
import type { Row } from "./row";

const LENGTH = 1_000;
const SENTENCES = {
  Latin:
    "My mother kept the recipes in a tin, and the tin on a shelf that none of us could reach. When she died we found three letters under the one for plum jam. ",
  Cyrillic:
    "Моя бабушка хранила рецепты в жестяной коробке, а коробку на полке, до которой никто из нас не доставал. Когда её не стало, мы нашли под рецептом варенья три письма. ",
  CJK: "母は料理の作り方を缶に入れて、誰の手も届かない棚に置いていました。母が亡くなったあと、梅のジャムの紙の下から手紙が三通見つかりました。",
  Arabic:
    "كانت جدتي تحفظ الوصفات في علبة من الصفيح، وتضع العلبة على رف لا يصل إليه أحد منا. وحين رحلت وجدنا تحت وصفة مربى البرقوق ثلاث رسائل. ",
} as const;

/** As many as a publication lists that has done so for years. */
const LISTED = 500;

/** What screening knows where it has the most to do: a long list, languages told apart, a score in use. */
const FACTS: Facts = {
  ...UNKNOWN,
  known: true,
  articleHoldsEverything: false,
  nameIsNew: false,
  listedWords: Array.from({ length: LISTED }, (_, n) => ({
    pattern: `${wordList[n % wordList.length]?.pattern ?? ""} ${n}`,
    effect: "hold",
    why: "It is listed.",
    severe: false,
  })),
  languages: ["en", "ru", "ja", "ar"],
  scoreModel: { bias: -1, weights: new Float32Array(BUCKETS).fill(0.001) },
};

/**
 * What screening adds to a post: everything that it does without the database, on 1,000 characters of four scripts.
 * Beside each stands a fixed piece of work (the SHA-256 of a megabyte), so that a run on another machine can be read.
 */
export async function measureScreening(): Promise<Row[]> {
  const fixed = Buffer.alloc(1_000_000, "afterword");
  const rows: Row[] = [];
  for (const [script, sentence] of Object.entries(SENTENCES)) {
    const texts = variants(sentence);
    const look = async (n: number) => {
      const body = texts[n % texts.length] ?? "";
      screen({ ...BARE_NOTE, body }, FACTS);
      languageOf(body);
    };
    await measureWork("warming up", look, { times: 200 });
    rows.push(await measureWork(`screening of ${LENGTH} characters, ${script}`, look, { times: 400 }));
  }
  const hash = async () => createHash("sha256").update(fixed).digest();
  rows.push(await measureWork("a fixed work: SHA-256 of a megabyte", hash, { times: 400 }));
  return rows;
}

/** Texts of the same length that begin at different places, so that none is screened twice in a row. */
function variants(sentence: string): string[] {
  const long = sentence.repeat(Math.ceil((LENGTH * 2) / sentence.length));
  return Array.from({ length: 40 }, (_, n) => long.slice(n, n + LENGTH));
}
