/** A word with a capital that may be a name: at least two letters, without a possessive ending. */
const WORD = "(?:[OD]['’])?\\p{Lu}[\\p{L}\\p{M}]+(?:[-'’]\\p{L}{2,}){0,2}";
const PARTICLE = "(?:van|von|der|den|de|du|di|da|dos|del|la|le|bin|al|el)";

/** A pattern of one to four such words, with initials and particles between them. */
export const NAME = `${WORD}(?:[ \\u00A0](?:\\p{Lu}\\.?[ \\u00A0]|${PARTICLE}[ \\u00A0]){0,2}${WORD}){0,3}`;

/** Whether words with capitals are something else than a name: a day, a language, a country, a holiday, a word that opens a sentence. */
export function isCommon(words: string): boolean {
  return (
    words.split(/[ \u00A0]/).every((word) => COMMON.has(word.toLowerCase().replace(/['’].*$/, ""))) ||
    isLand(words)
  );
}

/** A country by its English name: too many people live there to lead to one. */
export function isLand(words: string): boolean {
  return lands().has(words.toLowerCase());
}

let known: Set<string> | undefined;

/** Names of countries and of languages, which every browser and Node bring along. */
function lands(): Set<string> {
  if (known) return known;
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  known = new Set([
    "england",
    "scotland",
    "wales",
    "northern ireland",
    "america",
    "britain",
    "great britain",
    "holland",
  ]);
  for (const code of codes) {
    for (const name of [regions.of(code), languages.of(code.toLowerCase())]) {
      if (name) known.add(name.toLowerCase());
    }
  }
  return known;
}

const COMMON = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct " +
    "nov dec spring summer autumn winter christmas easter ramadan eid hanukkah passover diwali halloween thanksgiving " +
    "god jesus christ allah lord bible quran koran christian christians christianity muslim muslims islam jew jews jewish " +
    "catholic catholics protestant hindu buddhist mormon atheist church state american americans british english scottish " +
    "welsh irish european europeans african africans asian asians mexican canadian australian german french italian " +
    "spanish dutch polish russian chinese japanese indian turkish arab arabs arabic black white europe africa asia " +
    "mum mom mama mother dad papa father grandma grandpa granny nana nan auntie aunt uncle sis bro sir madam ma'am " +
    "internet facebook google instagram twitter tiktok youtube whatsapp reddit netflix amazon tinder zoom iphone ipad " +
    "apple windows tv dvd covid corona adhd ocd ptsd bpd nhs usa uk eu us uno gp ok okay dna hiv ivf pms phd ma ba mba ceo " +
    "the a an and or but so if then when where while who what why how which that this these those there here he she it " +
    "we you they i me him her us them my his hers its our your their not no yes never always maybe perhaps please thanks " +
    "thank hello hi hey dear sorry well now today tomorrow yesterday because since after before until although though " +
    "is are was were be been do does did have has had can could will would shall should may might must let lets " +
    "one two three some any many most all every each both other another such only just even still also very too " +
    "in on at of for from with without about as to by up down out off over under again once however anyway " +
    "good great love best new old first last next real big little happy sad wow omg lol lmao haha god's im ive dont cant " +
    "i'm i've i'll i'd don't can't won't didn't doesn't isn't let's it's that's there's what's"
  ).split(" "),
);
