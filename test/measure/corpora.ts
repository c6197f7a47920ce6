import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { sharedFixture } from "@/test/shared-fixture";
import { readCsv } from "./read-csv";

/** A text that somebody else has judged; `label` is their word for it. */
export type Judged = { text: string; label: string; group: string; against: boolean };

type Corpus = {
  name: string;
  path: string;
  /** The labels of what a moderator would turn down. */
  against: readonly string[];
  /** The column after which results are told apart. */
  groupedBy: string;
};

/** Texts with judgements, by what one model learns from. They stay outside of the repository. */
export const CORPORA: Record<"toxicity" | "spam", readonly Corpus[]> = {
  toxicity: [
    {
      name: "comments on news sites",
      path: "data/toxicity/civil_comments_spans.csv",
      against: ["toxic"],
      groupedBy: "label",
    },
    {
      name: "tweets",
      path: "data/toxicity/tweets_hate_offensive.csv",
      against: ["hate", "offensive"],
      groupedBy: "label",
    },
  ],
  spam: [
    {
      name: "comments on videos",
      path: "data/spam/youtube_comments.csv",
      against: ["spam"],
      groupedBy: "video",
    },
  ],
};

/** Sentences made to tell apart what a model understands from what it only recognises. Nothing learns from them. */
export const HATECHECK: Corpus = {
  name: "HateCheck",
  path: "data/toxicity/hatecheck.csv",
  against: ["hateful"],
  groupedBy: "functionality",
};

/** Whether every corpus is there. */
export function hasCorpora(): boolean {
  return [...CORPORA.toxicity, ...CORPORA.spam, HATECHECK].every(({ path }) => sharedFixture(path));
}

/** All texts of a corpus. @throws Error where it isn't there */
export function readCorpus({ path, against, groupedBy }: Corpus): Judged[] {
  const file = sharedFixture(path);
  if (!file) throw new Error(`${path} is not beside the repository.`);
  return readCsv(readFileSync(file, "utf8")).map(({ text = "", label = "", ...rest }) => ({
    text,
    label,
    group: groupedBy === "label" ? label : (rest[groupedBy] ?? ""),
    against: against.includes(label),
  }));
}

/** To which half a text belongs: by a hash of it, so that the same text is never in both. */
export function isForLearning({ text }: Judged): boolean {
  return ((createHash("sha256").update(text).digest()[0] ?? 0) & 1) === 0;
}
