import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { DetailKind, Span } from "@/lib/on-device/details/detail";
import { findDetails, inOrder } from "@/lib/on-device/details/find-details";
import { findNames } from "@/lib/on-device/details/find-names";
import { sharedFixture } from "@/test/shared-fixture";

/** `found` of `of` were found; of `marked` places `right` were right, and `something` were at least a detail of some kind. */
export type Half = { of: number; found: number; marked: number; right: number; something: number };

/** One kind of detail as others marked it in a file, in the half that the rules were written with, and in the other. */
export type DetailsMeasured = { file: string; type: string; kind: DetailKind; seen: Half; unseen: Half };

const MADE = "data/pii/synthetic_presidio.jsonl";
const COMMENTS = "data/pii/wnut17_names_in_comments.jsonl";

const WANTED: readonly { file: string; type: string; kind: DetailKind }[] = [
  { file: MADE, type: "EMAIL_ADDRESS", kind: "mail" },
  { file: MADE, type: "PHONE_NUMBER", kind: "phone" },
  { file: MADE, type: "CREDIT_CARD", kind: "account" },
  { file: MADE, type: "IBAN_CODE", kind: "account" },
  { file: MADE, type: "US_SSN", kind: "account" },
  { file: MADE, type: "DOMAIN_NAME", kind: "link" },
  { file: MADE, type: "STREET_ADDRESS", kind: "address" },
  { file: MADE, type: "ZIP_CODE", kind: "postcode" },
  { file: MADE, type: "DATE_TIME", kind: "date" },
  { file: MADE, type: "ORGANIZATION", kind: "work" },
  { file: MADE, type: "GPE", kind: "place" },
  { file: MADE, type: "PERSON", kind: "name" },
  { file: COMMENTS, type: "person", kind: "name" },
];

const Row = z.object({
  text: z.string(),
  spans: z.array(z.object({ type: z.string(), start: z.number(), end: z.number() })),
});

/** Whether the texts are there. They stay outside of the repository. */
export function hasDetailTexts(): boolean {
  return [MADE, COMMENTS].every((path) => sharedFixture(path));
}

/** How well the details of each kind are found, as on the device. @throws Error where the texts aren't there */
export function measureDetails(): DetailsMeasured[] {
  const texts: Record<string, Text[]> = { [MADE]: readTexts(MADE), [COMMENTS]: readTexts(COMMENTS) };
  return WANTED.map(({ file, type, kind }) => {
    const [seen, unseen] = [nothing(), nothing()];
    for (const text of texts[file] ?? []) count(text.other ? unseen : seen, text, type, kind);
    return { file: file === MADE ? "made-up sentences" : "real comments", type, kind, seen, unseen };
  });
}

type Marked = Span & { type: string };
type Text = { other: boolean; marked: Marked[]; found: (Span & { kind: DetailKind })[] };

function readTexts(path: string): Text[] {
  const file = sharedFixture(path);
  if (!file) throw new Error(`${path} is not beside the repository.`);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const { text, spans } = Row.parse(JSON.parse(line));
      return {
        other: ((createHash("sha256").update(text).digest().at(-1) ?? 0) & 1) === 1,
        marked: inUnits(text, spans),
        found: inOrder([...findDetails(text), ...findNames(text)]),
      };
    });
}

/** The file counts code points, JavaScript counts UTF-16 units. */
function inUnits(text: string, spans: Marked[]): Marked[] {
  const points = [...text];
  const unit = (point: number) => points.slice(0, point).join("").length;
  return spans.map(({ type, start, end }) => ({ type, start: unit(start), end: unit(end) }));
}

function count(half: Half, { marked, found }: Text, type: string, kind: DetailKind): void {
  const wanted = marked.filter((span) => span.type === type);
  const ofKind = found.filter((detail) => detail.kind === kind);
  half.of += wanted.length;
  half.found += wanted.filter((span) => ofKind.some(overlaps(span))).length;
  half.marked += ofKind.length;
  half.right += ofKind.filter((detail) => wanted.some(overlaps(detail))).length;
  half.something += ofKind.filter((detail) => marked.some(overlaps(detail))).length;
}

function overlaps({ start, end }: Span): (other: Span) => boolean {
  return (other) => start < other.end && other.start < end;
}

function nothing(): Half {
  return { of: 0, found: 0, marked: 0, right: 0, something: 0 };
}
