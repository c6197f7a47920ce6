import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import { CLOTHS, PLATES } from "@/db/vocabulary";
import { cleanLine } from "./clean-line";
import { ImportProblem } from "./import-problem";
import { isLanguage } from "./language";
import { parseMoment } from "./parse-moment";

const text = z.union([z.string(), z.number()], "is not a line of text").transform(String);
const line = text.transform(cleanLine).pipe(z.string().min(1, "is empty"));
const moment = text.transform((written, check) => {
  const found = parseMoment(written);
  if (!found) check.addIssue({ code: "custom", message: `is not a date: “${written}”` });
  return found ?? z.NEVER;
});
const author = z.union([
  line.transform((name) => ({ name, slug: undefined, bio: undefined })),
  z.object({ name: line, slug: line.optional(), bio: line.optional() }),
]);
const hub = z.union([
  line.transform((title) => ({ title, slug: undefined })),
  z.object({ title: line, slug: line.optional() }),
]);

const FrontMatter = z.object({
  title: line.optional(),
  slug: line.optional(),
  standfirst: line.optional(),
  language: line.refine(isLanguage, "is not a language, such as en or pt-BR").optional(),
  published: moment.optional(),
  hub: z.union([hub, z.array(hub).transform(([first]) => first)], "is not the name of a hub").optional(),
  authors: z
    .union([author.transform((one) => [one]), z.array(author)], "is neither a name nor a list of names")
    .optional(),
  bio: line.optional(),
  plate: z.enum(PLATES, `is none of ${PLATES.join(", ")}`).optional(),
  cloth: z.enum(CLOTHS, `is none of ${CLOTHS.join(", ")}`).optional(),
  draft: z.boolean("is neither true nor false").optional(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** The words by which publishing tools say it, each list by its first choice. Others are left alone. */
const WORDS: Record<keyof FrontMatter, readonly string[]> = {
  title: ["title"],
  slug: ["slug"],
  standfirst: ["standfirst", "subtitle", "description", "excerpt", "summary"],
  language: ["language", "lang"],
  published: ["published", "published_at", "date"],
  hub: ["hub", "category", "categories"],
  authors: ["authors", "author"],
  bio: ["author_bio"],
  plate: ["plate"],
  cloth: ["cloth"],
  draft: ["draft"],
};

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/**
 * Parts a Markdown file into front matter and body.
 * @throws ImportProblem with the line in the file, for YAML that can't be read and values that can't be used
 */
export function frontMatterOf(file: string, source: string): { matter: FrontMatter; body: string } {
  const fenced = source.startsWith("---") ? FENCED.exec(source) : null;
  if (!fenced) return { matter: {}, body: source };
  const lines = new LineCounter();
  const problemAt = (offset: number, what: string) => {
    const place = lines.linePos(offset);
    return new ImportProblem(file, what, place.line + 1, place.col);
  };
  const yaml = parseDocument(fenced[1] ?? "", { lineCounter: lines, prettyErrors: false });
  const [error] = yaml.errors;
  if (error) throw problemAt(error.pos[0], `the front matter can’t be read: ${error.message}`);
  const alias = aliasIn(yaml);
  if (alias) throw problemAt(alias, "the front matter can’t be read: it refers to another part of itself");

  if (!isMap(yaml.contents)) return { matter: {}, body: source };

  const values = z.record(z.string(), z.unknown()).parse(yaml.toJS());
  const said: Record<string, unknown> = {};
  const places: Record<string, number> = {};
  for (const [word, names] of Object.entries(WORDS)) {
    const name = names.find((each) => values[each] !== null && values[each] !== undefined);
    const pair = yaml.contents.items.find(({ key }) => isScalar(key) && key.value === name);
    if (!name || !isScalar(pair?.key)) continue;
    said[word] = values[name];
    places[word] = pair.key.range?.[0] ?? 0;
  }
  const { success, data, error: wrong } = FrontMatter.safeParse(said);
  if (success) return { matter: data, body: source.slice(fenced[0].length) };
  const [issue] = wrong.issues;
  const word = String(issue?.path[0]);
  throw problemAt(places[word] ?? 0, `${word} ${issue?.message}`);
}

/** Where a value is a reference to another. A few of these can stand for gigabytes, and front matter needs none. */
function aliasIn(yaml: Document): number | undefined {
  let place: number | undefined;
  visit(yaml, {
    Alias(_key, node) {
      place = node.range?.[0];
      return visit.BREAK;
    },
  });
  return place;
}
