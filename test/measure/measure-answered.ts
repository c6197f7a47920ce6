import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { makeSearch } from "@/lib/on-device/answered/search-answered";
import { excerpt } from "@/lib/platform/excerpt";
import { wordsOf } from "@/lib/platform/words-of";
import { ANSWER_LENGTH, QUESTION_LENGTH } from "@/lib/questions/views";
import { sharedFixture } from "@/test/shared-fixture";

/** How often the right one is among the three suggested: by what is typed, in the half that was looked at, and the other. */
export type AnsweredMeasured = { typed: string; halves: { found: number; of: number }[] };

const PATH = "data/questions/counselchat_questions.jsonl";
/** A body as short as that says hardly more than its title. */
const SHORTEST = 40;

const Row = z.object({
  title: z.string(),
  body: z.string().nullish(),
  answers: z.array(z.object({ format: z.string(), text: z.string() })),
});

/** Whether the questions are there. They stay outside of the repository. */
export function hasQuestions(): boolean {
  return sharedFixture(PATH) !== undefined;
}

/**
 * Either the title is typed and the body stands in the index, or the other way round; both with the beginning of the first
 * answer, as long as the device is given it. @throws Error where the questions aren't there
 */
export function measureAnswered(): AnsweredMeasured[] {
  const file = sharedFixture(PATH);
  if (!file) throw new Error(`${PATH} is not beside the repository.`);
  const rows = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => Row.parse(JSON.parse(line)))
    .flatMap(({ title, body, answers: [first] }) =>
      body && body.length > SHORTEST && first
        ? [{ title, body, answer: first.format === "html" ? wordsOf(first.text) : first.text }]
        : [],
    );
  const tried = (typed: string, question: (row: (typeof rows)[number]) => string, type: typeof question) => {
    const search = makeSearch(
      rows.map((row, n) => ({
        id: String(n),
        question: excerpt(question(row), QUESTION_LENGTH),
        answer: excerpt(row.answer, ANSWER_LENGTH),
      })),
    );
    const halves = [0, 1].map((half) => {
      const wanted = rows
        .map((row, n) => ({ row, id: String(n) }))
        .filter(({ row }) => halfOf(row.title) === half);
      const found = wanted.filter(({ row, id }) => search(type(row)).some((entry) => entry.id === id));
      return { found: found.length, of: wanted.length };
    });
    return { typed, halves };
  };
  return [
    tried(
      "the title typed, the body printed",
      ({ body }) => body,
      ({ title }) => title,
    ),
    tried(
      "the body typed, the title printed",
      ({ title }) => title,
      ({ body }) => body,
    ),
  ];
}

function halfOf(title: string): number {
  return (createHash("sha256").update(title).digest().at(-1) ?? 0) & 1;
}
