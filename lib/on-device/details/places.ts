import { isCommon, isLand, NAME } from "./capitals";
import { type Detail, detail, groupOf, spansOf } from "./detail";

const LIVE =
  "[Ll]iv(?:e|es|ed|ing)|[Bb]orn|[Gg]r(?:ew|ow|ows|owing|own) up|[Rr]aised|[Mm]ov(?:e|es|ed|ing)(?: (?:back|house|here|away|out|down|up|over))?|[Bb]ased|[Ss]ettled|[Rr]elocat(?:e|ed|ing)|[Hh]ome|[Hh]ouse|[Ff]lat|[Aa]partment|[Ff]arm|[Vv]illage|[Tt]own|[Cc]ity";
const FROM =
  "(?:[Cc]omes?|[Cc]ame|[Hh]ails?|I['’]m|I am|[Ww]e['’]re|[Ww]e are|[Hh]e['’]s|[Ss]he['’]s|is|was|are|were)(?: (?:originally|all|both))?";
const PLACED = new RegExp(
  `(?<![\\p{L}])(?:(?:${LIVE})\\s(?:(?:just|right|now|here|together|alone|outside)\\s)?(?:in|at|near|to|of|on|outside|around|called)|${FROM}\\sfrom)\\s(?<place>(?:the\\s|St\\.?\\s)?${NAME}(?:,\\s${NAME}){0,2})`,
  "dgu",
);

const SCHOOL =
  "Primary|Elementary|Secondary|Grammar|Comprehensive|High|Academy|School|Kindergarten|Nursery|Gymnasium|Grundschule";
const INSTITUTION = `${SCHOOL}|College|University|Institute|Hospital|Surgery|Clinic|Hospice|Infirmary|Church|Parish|Chapel|Mosque|Synagogue|Temple|Cathedral|Hotel|Library|Council|Prison|Barracks|Ltd|Limited|Inc|LLC|GmbH|AG|Corp|Corporation|Group|Company|Partners|Bank|Foundation`;
const WORKS =
  "[Ww]ork(?:s|ed|ing)?|[Tt]each(?:es|ing)?|[Tt]aught|[Ss]tud(?:y|ies|ied|ying)|[Vv]olunteer(?:s|ed|ing)?|[Ii]ntern(?:s|ed|ing|ship)?|[Ee]mployed|[Jj]ob|[Gg]o(?:es)? to (?:school|university|college|church)|[Ww]ent to (?:school|university|college)|[Gg]raduated|[Ss]tudent|[Tt]eacher|[Nn]urse|[Dd]octor|[Mm]anager|[Dd]irector|[Ee]ngineer|[Ll]ecturer|[Pp]rofessor|[Cc]leaner|[Cc]hef|[Pp]orter|[Rr]eceptionist|[Aa]ccountant|[Dd]eveloper|[Pp]atient|[Ii]npatient|[Rr]ehab";
const ORGANISATION = `(?:the\\s|St\\.?\\s)?${NAME}(?:\\s(?:and|&|of|for|the)(?:\\sthe)?\\s${NAME}){0,2}`;
const AT_WORK = new RegExp(
  `(?<![\\p{L}])(?:${WORKS})\\s(?:\\p{Ll}+\\s){0,3}?(?:at|for|with|by|in|from|of)\\s(?<work>${ORGANISATION})`,
  "dgu",
);
const NAMED = new RegExp(
  `(?<![\\p{L}])(?<work>(?:St\\.?\\s)?(?:\\p{Lu}[\\p{L}'’-]+\\s){1,4}(?:${INSTITUTION})(?![\\p{L}])(?:\\s(?:School|College|Hospital))?|(?:University|College|Bank|Hospital|Church|Diocese|City|County) of (?:the\\s)?${NAME})`,
  "dgu",
);

const WHERE =
  "school|village|town|island|church|parish|pub|shop|hospital|surgery|practice|office|street|valley|company|team|department|college";
const SAME = new RegExp(
  `\\bthe same (?:\\p{Ll}+ ){0,2}(?:${WHERE})(?: (?:on|in|by|near) (?:the )?\\p{L}+)?(?!\\p{L})`,
  "gu",
);
const ONLY = new RegExp(
  `\\bthe only (?:\\p{Ll}+ ){0,2}?(?<noun>\\p{Ll}+) (?:in|on|at) (?:the|our|my|this|a) (?:\\p{Ll}+ ){0,2}(?:${WHERE})(?!\\p{L})`,
  "gu",
);

/** What is said without a name, and is the only one of its kind to whoever is from there. */
export function findTelling(text: string): Detail[] {
  return [
    ...spansOf(text, SAME).map((span) => detail("telling", span, "the same place")),
    ...[...text.matchAll(ONLY)].map(({ index, 0: words, groups }) => {
      const noun = groups?.noun ?? "one";
      const span = { start: index, end: index + words.length };
      return detail("telling", span, `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`);
    }),
  ];
}

/** Towns and the like in which somebody lives or from which they come. Countries are left alone. */
export function findPlaces(text: string): Detail[] {
  return [...text.matchAll(PLACED)].flatMap((match) => {
    const place = groupOf(match, "place");
    if (!place) return [];
    const words = text.slice(place.start, place.end);
    const first = words.replace(/^the\s/, "").split(",")[0] ?? "";
    if (isCommon(first) || isLand(first) || INSTITUTIONS.test(words)) return [];
    return [
      detail(
        "place",
        place,
        /\b(?:Street|Road|Lane|Avenue|Close|Drive)$/.test(words) ? "a street" : "a town",
      ),
    ];
  });
}

/** Where somebody works, learns, is treated or prays, by its name. */
export function findWork(text: string): Detail[] {
  return [AT_WORK, NAMED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const work = groupOf(match, "work");
      if (!work) return [];
      const words = text.slice(work.start, work.end);
      if (isCommon(words.replace(/^the\s/, "")) || isLand(words)) return [];
      // The words may begin with those that open a sentence: “The”, “At”.
      const opening = /^(?:The|A|An|At|In|My|Our|I)\s/.exec(words)?.[0].length ?? 0;
      return [detail("work", { start: work.start + opening, end: work.end }, softer(words))];
    }),
  );
}

const INSTITUTIONS = new RegExp(`(?:${INSTITUTION})$`, "u");
const SOFTER: readonly [RegExp, string][] = [
  [new RegExp(`\\b(?:${SCHOOL})\\b`), "a school"],
  [/\b(?:College|University|Institute)\b/, "a university"],
  [/\b(?:Hospital|Infirmary|Hospice)\b/, "a hospital"],
  [/\b(?:Surgery|Clinic)\b/, "a clinic"],
  [/\b(?:Church|Parish|Chapel|Mosque|Synagogue|Temple|Cathedral|Diocese)\b/, "a place of worship"],
  [/\bHotel\b/, "a hotel"],
  [/\bLibrary\b/, "a library"],
  [/\bBank\b/, "a bank"],
  [/\b(?:Council|County|City)\b/, "a council"],
];

function softer(words: string): string {
  return SOFTER.find(([pattern]) => pattern.test(words))?.[1] ?? "a company";
}
