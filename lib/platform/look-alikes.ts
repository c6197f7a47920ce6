/**
 * Letters of other scripts, and Latin ones that few keyboards have, that pass for plain Latin ones at reading size (a
 * selection of Unicode TS 39's confusables, in lower case; what compatibility decomposition undoes is left to it).
 */
const LETTERS: Readonly<Record<string, string>> = {
  a: "аɑαᴀꭺ⍺ꓮᗩ",
  b: "вьʙƅᏏᖯβꓐᗷ",
  c: "сϲᴄⅽꮯⲥꓚᑕↄ",
  d: "ԁðᴅɗđⅾꭰꓓᗪ",
  e: "еєεёᴇɛҽꭼ℮ꓰᗴɇ",
  f: "ƒꜰẝꬵϝꓝᖴ",
  g: "ɡɢցǥԍꓖꮐᘜ",
  h: "һнʜℎհħꓧꮋᕼⲏ",
  i: "іїıιɪɩ¡ⲓɨꓲꮖ",
  j: "јϳᴊʝꓙꭻᒍ",
  k: "кκᴋĸƙⲕꓗꮶқ",
  l: "ӏʟⅼłǀɭꓡꮮᒪƚ",
  m: "мᴍⅿɱꓟꮇᗰⲙ",
  n: "пηɴոռŋꓠᑎⲛ",
  o: "оοσөøᴏօ၀๐໐ɵⲟ०૦ꓳᗝ",
  p: "рρϱᴘƥⲣþꓑꮲᑭ",
  q: "ԛզɋ",
  r: "гʀᴦⲅɾяꮢᖇ",
  s: "ѕꜱƽꮪʂꓢꮥᔕ",
  t: "тτᴛŧƭⲧꓔꭲ",
  u: "υսᴜʋцꭎμꓴᑌ",
  v: "νѵᴠⅴꮩטꓦᐯ",
  w: "ԝωᴡɯѡꮃʍꓪꮤᗯ",
  x: "хχⅹ×ⲭꓫ᙭",
  y: "уүγʏყɏỿꓬꮍⲩ",
  z: "ᴢʐƶꮓʒꓜ",
};

/** Digits and signs that are read as letters. Alone they are what they are. */
const SIGNS: Readonly<Record<string, string>> = { a: "@", e: "3", l: "1|", o: "0", s: "5$" };

const LETTER_OF = turned(LETTERS);
const SIGN_OF = turned(SIGNS);

/** The plain Latin letter that a letter in lower case passes for, if it isn't one itself. */
export function letterLookedLike(letter: string): string | undefined {
  return LETTER_OF.get(letter);
}

/** The plain Latin letter that a digit or a sign is read as. */
export function letterMeant(sign: string): string | undefined {
  return SIGN_OF.get(sign);
}

function turned(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([base, alike]) =>
      Array.from(alike, (sign): [string, string] => [sign, base]),
    ),
  );
}
