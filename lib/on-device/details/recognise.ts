import type { Span } from "./detail";
import { findDetails } from "./find-details";

/** What says little by itself, and much together. */
export type PieceKind = "place" | "work" | "age" | "event";
export type Piece = Span & { kind: PieceKind };

const AGE =
  /\b(?:I(?:['’]m| am| was| turned| turn|['’]ll turn|['’]d be)|(?:[Hh]e|[Ss]he)(?:['’]s| is| was| turned)|aged?|turning|turned)\s(?:just |only |nearly |almost |about )?(?:1[0-9]|[2-9]\d)(?![\d%:]|[.,]\d|\s?(?:percent|minutes|hours|days|weeks|months|miles|km|people|pounds|euros|kg))|\b\d{1,2}[- ](?:years?|yrs?|months?)[- ]old\b|\b\d{1,2} ?y\/?o\b|\bin my (?:early |mid |late |mid-|late-|early-)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties)\b/g;
const PLACE =
  /\b(?:in|from|on|of|to|at|near) (?:a|an|the|our|my|this) (?:(?:very |same |only |little |tiny |small |remote |rural |coastal |northern |southern |mountain |fishing |mining |seaside |island |university |farming )){1,3}(?:town|village|island|school|church|city|community|parish|hamlet|valley|estate|company|office|firm|team|department|college|hospital)(?: (?:on|in|by|near) the (?:coast|sea|north|south|east|west|border|mountains|river|lake|island|hills))?\b|\b(?:the only|the same) (?:\p{Ll}+ ){0,2}(?:school|village|town|island|church|pub|shop|hospital|surgery|practice|office|street)(?: (?:on|in|by|near) (?:the )?\p{L}+)?\b|\bthe (?:village|island|town) (?:of|called) \p{Lu}\p{L}+/gu;
const JOBS =
  "accountant|actor|actress|architect|artist|baker|barber|barista|bricklayer|builder|bus driver|butcher|carer|caretaker|carpenter|chaplain|chef|cleaner|coach|councillor|counsellor|dancer|dentist|detective|doctor|electrician|engineer|farmer|firefighter|florist|gardener|GP|hairdresser|headteacher|head teacher|head|imam|joiner|journalist|judge|lawyer|lecturer|librarian|lifeguard|mayor|mechanic|midwife|minister|musician|nurse|optician|organist|paramedic|pastor|pharmacist|photographer|physiotherapist|pilot|plumber|police officer|policeman|policewoman|postman|postwoman|priest|principal|prison officer|professor|psychiatrist|psychologist|rabbi|receptionist|sailor|scientist|secretary|shepherd|singer|social worker|soldier|solicitor|surgeon|surveyor|tailor|teacher|therapist|train driver|vet|vicar|waiter|waitress|warden|welder|writer";
const JOB = new RegExp(
  `\\b(?:I(?:['’]m| am| was| work as| worked as)|(?:[Hh]e|[Ss]he)(?:['’]s| is| was| works as)|(?:[Mm]y (?:\\w+) (?:is|was))|as|[Ww]e(?:['’]re| are) both)\\s(?:a|an|the|both)?\\s?(?:\\p{Ll}+ ){0,2}?(?:${JOBS})s?\\b|\\b(?:I|[Hh]e|[Ss]he|[Ww]e) (?:teach|teaches|taught|nurse|preach|farm) (?:\\p{Ll}+ ){0,2}(?:at|in|there|maths|music|english|history|art|science|children|people|\\p{Ll}+)\\b|\\b(?:my|his|her) (?:surgery|practice|classroom|pupils|parish|patients|clients|ward|bakery|shop|farm|restaurant|salon|constituency)\\b`,
  "gu",
);
const EVENT =
  /\b(?:(?:my|his|her|our|their|the) (?:trial|inquest|court case|court hearing|divorce|wedding|funeral|accident|crash|arrest|lawsuit|transplant|custody case|tribunal|resignation|suspension|bankruptcy|adoption)|(?:was|were|got|been) (?:arrested|suspended|sacked|fired|charged|convicted|sentenced|struck off|evicted|adopted|widowed|elected)|in the (?:paper|papers|news|newspaper)|on (?:the news|television|the radio|the local news)|(?:house|barn|factory|school) (?:burnt|burned) down|won the (?:lottery|prize|award|medal|cup)|died in (?:a|the|an) \p{Ll}+|(?:drowned|went missing|went to prison|came out of prison|was murdered|took (?:his|her) own life)|(?:twins|triplets) (?:were|was) born|last (?:month|week|summer|winter|spring|autumn|year|Christmas|Easter)['’]s (?:fire|flood|crash|storm|accident|strike|election))\b/gu;

const PATTERNS: readonly { kind: PieceKind; pattern: RegExp }[] = [
  { kind: "place", pattern: PLACE },
  { kind: "work", pattern: JOB },
  { kind: "age", pattern: AGE },
  { kind: "event", pattern: EVENT },
];

/** So many kinds of pieces together may be enough for somebody who knows the writer. */
const ENOUGH = 3;

/**
 * A place, a job, an age and something that happened: the first of each, where at least three stand in one text. None leads
 * to anybody by itself, so no finding of a name says it; who knows the writer may put them together.
 */
export function findTogether(text: string): Piece[] {
  const named = findDetails(text).filter(({ kind }) => kind === "place" || kind === "work");
  const pieces = PATTERNS.flatMap(({ kind, pattern }) => {
    const [match] = text.matchAll(pattern);
    if (match) return [{ kind, start: match.index, end: match.index + match[0].length }];
    const detail = named.find((found) => found.kind === kind);
    return detail ? [{ kind, start: detail.start, end: detail.end }] : [];
  });
  return pieces.length >= ENOUGH ? pieces : [];
}
