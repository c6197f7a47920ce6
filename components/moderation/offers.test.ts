import { expect, test } from "vitest";
import type { ContributionState } from "@/db/vocabulary";
import type { ReviewView } from "@/lib/moderation/reviews/views";
import { offersFor } from "./offers";

const verdicts = (state: ContributionState, { edit = false, open = true, own = false } = {}) =>
  offersFor({ ...review, state, edit, own, closedAt: open ? null : new Date(0) }).map(
    ({ verdict }) => verdict,
  );

test("what waits can be approved, rejected, or sent back for a change if its writer can make one", () => {
  expect(verdicts("held")).toEqual(["approve", "reject", "ask_change"]);
  const byline = { ...review.byline, kind: "receipt" as const };
  expect(offersFor({ ...review, byline, state: "held" }).map(({ verdict }) => verdict)).toEqual([
    "approve",
    "reject",
  ]);
});

test("what readers reported can be kept or removed; an edit can be refused by itself", () => {
  expect(verdicts("approved")).toEqual(["approve", "remove"]);
  expect(verdicts("approved", { edit: true })).toEqual(["approve", "reject", "remove"]);
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
    for (const { verdict, because } of offers) expect(Boolean(because)).toBe(verdict !== "approve");
  }
});

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
