import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { rows } from "@/lib/platform/rows";

/** A letter to be compared, with its words opened. Only letters of one `place` are compared with each other. */
export type Compared = { place: string; language: string; text: string };

/** Two letters that ask much the same, by their numbers in what was given. */
export type Alike = { one: number; other: number; likeness: number };

/** So many characters of a letter are compared: what is asked stands at its beginning. */
const COMPARED = 800;

/** Less of the shorter one's stems shared, and two letters are looked at no closer. */
const SHARED = 0.4;

/** Measuring two letters takes some tenths of a millisecond, so that only the likeliest pairs are. */
const LOOKED_AT = 800;

/** From here on two letters ask much the same: their stems taken together, and the shorter one within the longer. */
const LIKE = 0.4;
const WITHIN = 0.42;

/** Postgres's dictionaries, by the language of an article; for any other words are compared as they are written. */
const DICTIONARIES: Record<string, string> = {
  ar: "arabic",
  da: "danish",
  de: "german",
  el: "greek",
  en: "english",
  es: "spanish",
  fi: "finnish",
  fr: "french",
  hi: "hindi",
  hu: "hungarian",
  it: "italian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sv: "swedish",
  tr: "turkish",
};

const Pair = z.object({ one: z.number(), other: z.number(), likeness: z.number() });

/**
 * Finds which letters ask much the same. Their words lie in no table, so they are given to Postgres as values: its full
 * text search takes them down to stems without the words that every question has; of those, two letters must share some.
 * Alike are two whose stems have most trigrams in common (`similarity`), of which one stands within the other
 * (`word_similarity`), or has every word of the other (`@@`). Of these three none has an index to use here, so limits are
 * given and not those of the session, which the operators would take.
 * `one` says whether each is compared with each, or the first alone with the others.
 */
export async function findAlike(
  db: Db,
  letters: readonly Compared[],
  { one }: { one: "each" | "the first" } = { one: "each" },
): Promise<Alike[]> {
  if (letters.length < 2) return [];
  const which = one === "each" ? sql`true` : sql`s.n = 0`;
  const texts = sql.param(letters.map(({ text }) => text.slice(0, COMPARED)));
  const places = sql.param(letters.map(({ place }) => place));
  const dictionaries = sql.param(
    letters.map(({ language }) => DICTIONARIES[language.slice(0, 2).toLowerCase()] ?? "simple"),
  );
  return rows(
    db,
    Pair,
    sql`with words as materialized (
        select (n - 1)::int as n, place, to_tsvector(dictionary::regconfig, text) as words,
          plainto_tsquery(dictionary::regconfig, text) as all_of_them
        from unnest(${texts}::text[], ${places}::text[], ${dictionaries}::text[])
          with ordinality as given(text, place, dictionary, n)
      ), letter as materialized (
        select *, length(words) as many,
          (select string_agg(lexeme, ' ' order by positions[1]) from unnest(words) as u(lexeme, positions, weights)) as gist
        from words
      ), stem as materialized (
        select n, place, unnest(tsvector_to_array(words)) as stem from letter
      ), near as materialized (
        select s.n as one, l.n as other, count(*) as shared from stem s
          join stem l on l.place = s.place and l.stem = s.stem and l.n > s.n
        where ${which}
        group by s.n, l.n
      ), pair as (
        select near.one, near.other, s.gist as short, l.gist as long, s.many,
          s.many > 1 and l.words @@ s.all_of_them as has_all
        from near join letter a on a.n = near.one join letter b on b.n = near.other
          join letter s on s.n = case when a.many <= b.many then a.n else b.n end
          join letter l on l.n = near.one + near.other - s.n
        where near.shared >= s.many * ${SHARED}::real
        order by near.shared / s.many::real desc, near.one, near.other limit ${LOOKED_AT}
      ), measured as (
        select one, other, has_all, similarity(short, long) as whole,
          case when many > 2 then word_similarity(short, long) else 0 end as within from pair
      )
      select one, other, greatest(whole, within, case when has_all then 1 else 0 end)::float8 as likeness
      from measured where has_all or whole >= ${LIKE} or within >= ${WITHIN}
      order by likeness desc, one, other`,
  );
}
