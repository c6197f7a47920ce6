import { z } from "zod";
import { readLines } from "@/test/read-lines";
import { sharedFixture } from "@/test/shared-fixture";
import { ownCases } from "./own-cases";

/** One piece of hostile writing, and a word that stands beside it wherever it is put, to find it again. */
export type Case = { mark: string; text: string };

/** `shared` has no cases where the shared test material is absent. */
export type Corpus = { name: "own" | "shared"; cases: Case[] };

const FILES = ["html_expectations.jsonl", "xss_payloads.jsonl"];
const Payload = z.object({ payload: z.string() });

/** What is tried: our own cases, and those that others have published. */
export function listCorpora(): [Corpus, Corpus] {
  const folder = sharedFixture("data/sanitiser");
  const shared = folder ? FILES.flatMap((file) => readLines(`${folder}/${file}`, Payload)) : [];
  return [
    { name: "own", cases: marked("own", ownCases) },
    {
      name: "shared",
      cases: marked(
        "shared",
        shared.map(({ payload }) => payload),
      ),
    },
  ];
}

function marked(name: string, texts: readonly string[]): Case[] {
  return texts.map((text, n) => ({ mark: `${name}${n}case`, text }));
}

/** Cases in groups of a number. */
export function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}

/** Cases in groups that, written down by `write`, have at most this many characters; those that never fit are left out. */
export function inFields(
  cases: readonly Case[],
  most: number,
  write: (group: readonly Case[]) => string,
): Case[][] {
  const groups: Case[][] = [];
  for (const one of cases.filter((each) => write([each]).length <= most)) {
    const last = groups.at(-1);
    if (last && write([...last, one]).length <= most) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** In one line, for a title or a name. */
export function inLine(group: readonly Case[]): string {
  return group.map(({ mark, text }) => `${mark} ${text}`).join(" ");
}

/** As paragraphs of a text. */
export function inParagraphs(group: readonly Case[]): string {
  return group.map(({ mark, text }) => `${mark}\n\n${text}`).join("\n\n");
}

/** The marks of the cases in a text. */
export function marksIn(text: string): string[] {
  return text.match(/\b(?:own|shared)\d+case\b/g) ?? [];
}
