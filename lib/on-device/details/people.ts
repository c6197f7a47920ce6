import { isCommon, NAME } from "./capitals";
import { type Detail, detail, groupOf, type Span } from "./detail";

/** Who somebody is to the writer, in small letters. */
const KIN =
  "husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|ex|ex-husband|ex-wife|ex-boyfriend|ex-girlfriend|spouse|lover|" +
  "mother|mum|mom|mummy|mommy|father|dad|daddy|stepmother|stepmum|stepmom|stepfather|stepdad|parents?|" +
  "son|daughter|stepson|stepdaughter|child|children|kids?|baby|boys?|girls?|twins?|sons|daughters|" +
  "brother|sister|brothers|sisters|siblings?|half-brother|half-sister|stepbrother|stepsister|" +
  "grandmother|grandma|gran|nan|granny|grandfather|grandpa|grandad|granddad|grandson|granddaughter|" +
  "aunt|auntie|uncle|cousin|niece|nephew|godmother|godfather|godson|goddaughter|" +
  "mother-in-law|father-in-law|sister-in-law|brother-in-law|son-in-law|daughter-in-law|" +
  "friend|mate|best friend|flatmate|roommate|housemate|neighbou?r|colleague|coworker|co-worker|boss|manager|supervisor|" +
  "teacher|therapist|counsell?or|doctor|gp|nurse|midwife|psychiatrist|psychologist|solicitor|lawyer|social worker|landlord|" +
  "pastor|priest|rabbi|imam|vicar|coach|dog|cat|student|pupil|client|patient";
const BESIDE_KIN = new RegExp(
  `\\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our)\\s(?:\\p{Ll}+(?:-\\p{Ll}+)?\\s){0,3}?(?:${KIN})(?<open>,?\\s(?:(?:called|named|whose name is|is called|is named)\\s)?)(?<name>${NAME})(?<close>,)?`,
  "dgu",
);
const CALLED = new RegExp(
  `(?<said>\\b(?:called|named|nicknamed|known as)\\s)(?<name>${NAME})|\\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir)\\s(?:(?:first|last|full|real|middle|maiden)\\s)?(?:name|surname)(?:\\sis|['’]s|\\swas|:)\\s(?<own>${NAME})|\\b(?:[Tt]his is|[Ii] am|I['’]m)\\s(?<me>${NAME})(?=\\s*(?:[.!\\n]|$|,?\\s(?:here|speaking|from|and I)\\b))`,
  "dgu",
);
const TITLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<doctor>Dr|Doctor)|(?<teacher>Prof|Professor)|(?<faith>Rev|Reverend|Pastor|Rabbi|Imam|Fr|Father)|(?:Mr|Mrs|Ms|Miss|Mx|Mister|Sir|Dame|Lady|Lord|Judge|Justice|Officer|Sergeant|Detective|Inspector|Captain|Coach|Nurse|Herr|Frau|Madame|Monsieur|Señora?)|(?:mr|mrs|ms|dr)\\.)\\.?[ \\u00A0](?:\\p{Lu}\\.\\s)?(?<name>${NAME})`,
  "dgu",
);

/** Names that stand beside somebody who is near: “my sister Anna”. Without the name the sentence says the same. */
export function findKin(text: string): Detail[] {
  return [...text.matchAll(BESIDE_KIN)].flatMap((match) => {
    const [open, name] = [groupOf(match, "open"), groupOf(match, "name")];
    if (!open || !name || isCommon(text.slice(name.start, name.end))) return [];
    // Both commas go, or the one after it stays.
    const close = text.charAt(open.start) === "," ? groupOf(match, "close") : undefined;
    const who = text.slice(match.index, open.start);
    return [
      {
        ...detail("name", name, "", { start: open.start, end: close?.end ?? name.end }),
        who: who.charAt(0).toLowerCase() + who.slice(1),
      },
    ];
  });
}

/** Names of which the text says that they are names. */
export function findCalled(text: string): Detail[] {
  return [...text.matchAll(CALLED)].flatMap((match) => {
    const said = groupOf(match, "said");
    const name = groupOf(match, "name") ?? groupOf(match, "own") ?? groupOf(match, "me");
    if (!name || isCommon(text.slice(name.start, name.end))) return [];
    if (said) return [detail("name", name, "", { start: said.start - spaceBefore(text, said) })];
    return [detail("name", name, "(name left out)")];
  });
}

/** A title and the name after it. */
export function findTitled(text: string): Detail[] {
  return [...text.matchAll(TITLED)].flatMap((match) => {
    const name = groupOf(match, "name");
    if (!name) return [];
    const { doctor, teacher, faith } = match.groups ?? {};
    const softer = doctor ? "a doctor" : teacher ? "a professor" : faith ? "a priest" : "someone";
    return [detail("name", { start: match.index, end: name.end }, softer)];
  });
}

function spaceBefore(text: string, { start }: Span): number {
  return text.charAt(start - 1) === " " ? 1 : 0;
}
