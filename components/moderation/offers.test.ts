import { expect, test } from "vitest";
import { CONTENT_NOTES, type ContributionState } from "@/db/vocabulary";
import type { RepeatView, ReviewView } from "@/lib/moderation/reviews/views";
import { offersFor } from "./offers";

const verdicts = (state: ContributionState, { edit = false, open = true, own = false } = {}) =>
  offersFor({ ...review, state, edit, own, closedAt: open ? null : new Date(0) }).map(({ choice }) => choice);

test("what waits can be approved, rejected, or sent back for a change if its writer can make one", () => {
  expect(verdicts("held")).toEqual(["approve", "reject", "approve_with_note", "ask_change"]);
  const byline = { ...review.byline, kind: "receipt" as const };
  const letter = offersFor({ ...review, kind: "question", byline, state: "held" });
  expect(letter.map(({ choice }) => choice)).toEqual(["approve", "reject"]);
});

test("what readers reported can be kept or removed; an edit can be refused by itself", () => {
  expect(verdicts("approved")).toEqual(["approve", "remove", "approve_with_note"]);
  expect(verdicts("approved", { edit: true })).toEqual(["approve", "reject", "approve_with_note", "remove"]);
});

test("after the review, what is published can be removed and what was removed restored; a rejection is undone", () => {
  expect(verdicts("approved", { open: false })).toEqual(["remove"]);
  expect(verdicts("removed", { open: false })).toEqual(["restore"]);
  expect(verdicts("rejected", { open: false })).toEqual([]);
  expect(verdicts("withdrawn", { open: false })).toEqual([]);
});

test("nothing of one’s own can be decided", () => {
  expect(verdicts("held", { own: true })).toEqual([]);
});

test("what was sent before can be put aside while the other stands, with no more notes than are missing", () => {
  const repeat = { ...REPEAT, state: "approved" as const };
  const offers = offersFor({ ...review, contentNotes: ["grief"], repeats: [repeat, REPEAT] });
  expect(offers.find(({ choice }) => choice === "merge")?.panel).toMatchObject({ repeats: [repeat] });
  const noting = offers.find(({ choice }) => choice === "approve_with_note")?.panel;
  expect(noting).toMatchObject({ notes: CONTENT_NOTES.filter((note) => note !== "grief") });
  expect(offersFor({ ...review, repeats: [REPEAT] }).map(({ choice }) => choice)).not.toContain("merge");
});

test("each key stands for one decision, and every no asks for its reason", () => {
  const standings = [
    { state: "approved", edit: true },
    { state: "approved", edit: false },
    { state: "held", edit: false },
  ] as const;
  for (const standing of standings) {
    const offers = offersFor({ ...review, ...standing });
    const keys = offers.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { verdict, panel } of offers) expect(panel?.asks === "reason").toBe(verdict !== "approve");
  }
});

const REPEAT: RepeatView = {
  contributionId: "o",
  alike: 100,
  reviewId: null,
  kind: "comment",
  state: "rejected",
  excerpt: "",
  article: null,
  decidedBy: null,
  receivedAt: new Date(0),
};

const review: ReviewView = {
  reviewId: "r",
  queue: "held",
  contributionId: "c",
  revision: 1,
  openedAt: new Date(0),
  closedAt: null,
  claim: null,
  own: false,
  kind: "comment",
  state: "held",
  edit: false,
  byline: { kind: "anonymous", name: null, label: null },
  nameKind: null,
  article: null,
  title: null,
  text: [],
  contentNotes: [],
  receivedAt: new Date(0),
  publishedAt: null,
  signals: [],
  reports: [],
  revisions: [],
  decisions: [],
  place: null,
  question: null,
  writer: null,
  repeats: [],
};
