/** What a detail is, and so what it may lead to. */
export type DetailKind =
  | "mail"
  | "phone"
  | "address"
  | "account"
  | "postcode"
  | "handle"
  | "link"
  | "date"
  | "place"
  | "work"
  | "telling"
  | "name";

/** A place in a text; offsets in UTF-16 units. */
export type Span = { start: number; end: number };

/** Words by which somebody may be recognised, and what could stand there instead. */
export type Detail = Span & {
  kind: DetailKind;
  /** What would be written instead, from `from` to `to`; nothing where it can simply be left out. */
  softer: string;
  from: number;
  to: number;
  /** Of a name: who it is to the writer, where the text says so (“my sister”). */
  who?: string;
};

/** Looks for one kind of detail. */
export type Rule = (text: string) => Detail[];

/** A detail in whose place something else would stand. */
export function detail(
  kind: DetailKind,
  { start, end }: Span,
  softer: string,
  around?: Partial<Span>,
): Detail {
  return { kind, start, end, softer, from: around?.start ?? start, to: around?.end ?? end };
}

/** All places where a pattern fits, which has the flags `g` and `d` where its groups are asked for. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Where the group of this name stands, of a match with the flag `d`. */
export function groupOf(match: RegExpMatchArray, name: string): Span | undefined {
  const [start, end] = match.indices?.groups?.[name] ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}
