import { isOneOf } from "@/lib/platform/by-code-point";
import { letterLookedLike, letterMeant } from "@/lib/platform/look-alikes";
import { type Script, scriptOf } from "@/lib/platform/script-of";

/** How a letter stands in the text: plainly, or so that a search for plain words misses it. */
export type Unit = {
  /** One UTF-16 unit of the plain reading; `l` stands for i, l and 1, which look the same. */
  letter: string;
  /** Where it stands in the text as typed. */
  start: number;
  end: number;
  script: Script | undefined;
  /** A digit or a sign in a letter's place. */
  meant: boolean;
  /** With an accent, which is left out of `letter`. */
  accented: boolean;
  /** A fancy form of a letter, or one under a heap of marks: nobody types it by accident. */
  fancy: boolean;
  /** Something that isn't seen, or a mark of Markdown, stands between it and the letter before. */
  hidden: boolean;
};

/** What isn't seen when it is read. */
const isUnseen = isOneOf(/^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u);
const isMark = isOneOf(/^\p{M}$/u);
const isSign = isOneOf(/^[\p{L}\p{N}]$/u);
const isWhite = isOneOf(/^\s$/u);
/** A UTF-16 unit of a letter or a number, or half of a sign beyond the first plane. */
export const isLetter = isOneOf(/^[\p{L}\p{N}\p{Cs}]$/u);
/** Latin letters of phonetics and small capitals, which fancy text is made of. */
const PHONETIC = /^[\u0250-\u02AF\u1D00-\u1DBF\uA720-\uA7FF\uAB30-\uAB6F]$/u;
/** A letter written as an entity, which Markdown shows as the letter. */
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(shy|zwj|zwnj|nbsp|ZeroWidthSpace));/iy;
/** White letters in black circles and squares, and the letters flags are made of; Unicode takes none of them apart. */
const BADGES = [0x1f150, 0x1f170, 0x1f1e6];

const SPACE: Read = { letter: " ", script: undefined, meant: false, accented: false, fancy: false };

/** The plain reading of a text: look-alike letters as the Latin ones they pass for, nothing unseen, single spaces. */
export function undisguise(text: string): Unit[] {
  const units: Unit[] = [];
  let hidden = false;
  for (let at = 0; at < text.length; ) {
    const { sign, end } = readSign(text, at);
    const last = units.at(-1);
    if (isUnseen(sign) || isMarkup(text, sign, at, end)) hidden = true;
    else if (isMark(sign)) addMark(last, sign, end);
    else if (isSpace(text, sign, at, end)) {
      if (last?.letter === " ") Object.assign(last, { end, hidden: true });
      else units.push(unit(SPACE, at, end, hidden || !isWhite(sign)));
      hidden = false;
    } else {
      for (const read of readLetter(sign)) units.push(unit(read, at, end, hidden || end - at > 2));
      hidden = false;
    }
    at = end;
  }
  return units;
}

function readSign(text: string, at: number): { sign: string; end: number } {
  if (text[at] === "&") {
    ENTITY.lastIndex = at;
    const [whole = "", hex, decimal, name] = ENTITY.exec(text) ?? [];
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (whole !== "" && (name || (code > 0 && code <= 0x10ffff))) {
      return {
        sign: name ? (name === "nbsp" ? " " : "\u00AD") : String.fromCodePoint(code),
        end: at + whole.length,
      };
    }
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { sign, end: at + sign.length };
}

const isMarkupSign = isOneOf(/^[*~`\\]$/);
const isBeside = isOneOf(/^[\p{L}\p{N}\p{Cs}*~`\\]$/u);

/** Emphasis, code and a backslash at a word or in it leave the word as it was. */
function isMarkup(text: string, sign: string, at: number, end: number): boolean {
  return isMarkupSign(sign) && (isBeside(text[at - 1]) || isBeside(text[end]));
}

const isBetween = isOneOf(/^[-._/·•|–—]$/u);

/** White space, and what stands for it between two letters. */
function isSpace(text: string, sign: string, at: number, end: number): boolean {
  return isWhite(sign) || (isBetween(sign) && isLetter(text[at - 1]) && isLetter(text[end]));
}

function addMark(last: Unit | undefined, mark: string, end: number): void {
  if (!last) return;
  const composes = (last.letter + mark).normalize("NFC").length === 1;
  if (composes && !last.accented) last.accented = true;
  else last.fancy = true;
  last.end = end;
}

/** What a sign is read as, wherever it stands. */
type Read = Omit<Unit, "start" | "end" | "hidden">;

/** Few signs make up most texts, and reading one costs more than reading it again. */
const known = new Map<string, readonly Read[]>();
const MOST_KNOWN = 20_000;

function readLetter(sign: string): readonly Read[] {
  const before = known.get(sign);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = readUnknown(sign);
  known.set(sign, read);
  return read;
}

function readUnknown(sign: string): Read[] {
  const small = sign.toLowerCase();
  const alike = letterLookedLike(small);
  const script = scriptOf(sign);
  if (alike) return reads(alike, { script, fancy: PHONETIC.test(small) });
  if (!isSign(sign) || /^[0-9]$/.test(sign)) {
    const meant = letterMeant(sign) ?? badge(sign);
    if (meant) return reads(meant, { meant: sign.length === 1, fancy: sign.length > 1 });
  }
  if (sign < "\x7f" || script === "other") return reads(small, { script });
  const accented = sign.normalize("NFD") !== sign;
  const plain = small.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const fancy = !accented && plain !== small;
  const letters = Array.from(plain, (letter) => letterLookedLike(letter) ?? letter).join("");
  return reads(letters, { script, accented, fancy });
}

function reads(letters: string, what: Partial<Read>): Read[] {
  const plainly = { script: undefined, meant: false, accented: false, fancy: false };
  return letters.split("").map((letter) => ({ ...plainly, ...what, letter: same(letter) }));
}

/** Named one by one: objects that are made by spreading are four times as dear here. */
function unit(
  { letter, script, meant, accented, fancy }: Read,
  start: number,
  end: number,
  hidden: boolean,
): Unit {
  return { letter, start, end, script, meant, accented, fancy, hidden };
}

/** i, l and 1 look the same. */
function same(letter: string): string {
  return letter === "i" ? "l" : letter === "ς" ? "σ" : letter === "’" || letter === "‘" ? "'" : letter;
}

function badge(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const first = BADGES.find((from) => code >= from && code < from + 26);
  return first === undefined ? undefined : String.fromCharCode(97 + code - first);
}
