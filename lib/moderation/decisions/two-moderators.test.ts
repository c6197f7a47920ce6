import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, vi } from "vitest";
import { z } from "zod";
import { auditEvents } from "@/db/schema/audit";
import { decisions, reviews, statements } from "@/db/schema/moderation";
import { countDrift } from "@/lib/contributions/count-drift";
import { rows } from "@/lib/platform/rows";
import { atOnce } from "@/test/at-once";
import { comeIn } from "@/test/come-in";
import { readCount } from "@/test/read-count";
import type { Outcome } from "@/test/visitor";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { decideAction, undoDecisionAction } from "../actions";
import { reportContribution } from "../reports/report-contribution";
import { decide } from "./decide";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

beforeEach(() => {
  globalThis.afterwordLimits = undefined;
});

/** What each of two moderators wants of one item, and what the other is told of it. */
const no = { ruleNumber: "2", reason: "It is unkind to a writer." };
const APPROVE = { verdict: "approve", told: "approved" };
const REJECT = { verdict: "reject", ...no, told: "rejected" };
const REMOVE = { verdict: "remove", ...no, told: "removed" };
const RESTORE = { verdict: "restore", told: "restored" };
type Wish = typeof APPROVE | typeof REJECT;

/** Sends a decision as the form of the desk does, for as many moderators as there are wishes, all at once. */
async function decideAtOnce(world: World, contributionId: string, wishes: readonly Wish[]) {
  const reviewId = await openReviewOf(world, contributionId);
  const item = { contributionId, revision: "1", ...(reviewId ? { reviewId } : {}) };
  const people = await Promise.all(
    wishes.map((_, n) => world.moderator(`Moderator ${"abcdefgh".charAt(n)}`)),
  );
  const outcomes = await atOnce<Outcome>(
    world,
    sql`select 1 from contributions where id = ${contributionId} for update`,
    await Promise.all(
      wishes.map(async ({ told: _, ...wish }, n) => {
        const moderator = await comeIn(world, at(people, n));
        return () => moderator.act(decideAction, { ...item, ...wish });
      }),
    ),
  );
  return outcomes.map((outcome, n) => {
    if (outcome.status === "rejected") throw outcome.reason;
    return { ...outcome.value, who: at(people, n), told: at(wishes, n).told };
  });
}

function at<T>(list: readonly T[], n: number): T {
  const item = list[n];
  if (item === undefined) throw new Error("There are not so many.");
  return item;
}

/** Where it waits, if it does: what is published can be removed without a review. */
async function openReviewOf(world: World, contributionId: string): Promise<string | undefined> {
  const [review] = await world.db
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.contributionId, contributionId), sql`closed_at is null`));
  return review?.id;
}

const Jobs = z.object({ n: z.number() });

/** How often each thing that a decision leaves behind is there, for this contribution. */
async function leftBehind(world: World, article: TestArticle, contributionId: string, queue: string) {
  const made = await world.db.select().from(decisions).where(eq(decisions.contributionId, contributionId));
  const letters = await rows(
    world.db,
    Jobs,
    sql`select count(*)::int as n from graphile_worker.jobs j
      join decisions d on j.key = 'statement:' || d.id where d.contribution_id = ${contributionId}`,
  );
  const events = await world.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, contributionId), sql`event like 'decision.%'`));
  return {
    decisions: made.length,
    statements: (
      await world.db.select().from(statements).where(eq(statements.contributionId, contributionId))
    ).length,
    letters: letters[0]?.n ?? 0,
    events: events.length,
    waiting: await readCount(world.db, queue, "waiting"),
    notes: await readCount(world.db, article.id, "notes"),
  };
}

async function approved(world: World, article: TestArticle): Promise<{ id: string; decisionId: string }> {
  const note = await world.note(await world.newMember(), article);
  const first = await world.moderator("First");
  const { decisionId } = await decide(world.as(first), {
    contributionId: note.id,
    revision: 1,
    verdict: "approve",
  });
  return { id: note.id, decisionId };
}

// Coral #1299, Hypothesis h #9743.
describe("acceptance 1: two moderators decide one item at once: one wins, the other learns who and what; the counts change once", () => {
  test.for([
    ["one approves, one rejects", [APPROVE, REJECT]],
    ["both approve", [APPROVE, APPROVE]],
    ["both reject", [REJECT, REJECT]],
    ["eight of them, of either mind", [APPROVE, REJECT, APPROVE, REJECT, APPROVE, REJECT, APPROVE, REJECT]],
  ] as const)("something held: %s", async ([, wishes], { world }) => {
    const article = await world.article();
    const note = await world.note(await world.newMember(), article);
    const before = await leftBehind(world, article, note.id, "new-members");
    const outcomes = await decideAtOnce(world, note.id, wishes);
    const won = onlyWinner(outcomes);
    const published = won.told === "approved";
    expect(await leftBehind(world, article, note.id, "new-members")).toEqual({
      decisions: 1,
      statements: published ? 0 : 1,
      letters: 1,
      events: 1,
      waiting: before.waiting - 1,
      notes: published ? 1 : 0,
    });
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("something reported: one keeps it, one removes it", async ({ world }) => {
    const article = await world.article();
    const { id } = await approved(world, article);
    await reportContribution(world.guest, { contributionId: id, ruleNumber: 1 });
    const before = await leftBehind(world, article, id, "reported");
    const won = onlyWinner(await decideAtOnce(world, id, [APPROVE, REMOVE]));
    const kept = won.told === "approved";
    expect(await leftBehind(world, article, id, "reported")).toEqual({
      decisions: before.decisions + 1,
      statements: kept ? 0 : 1,
      letters: before.letters + 1,
      events: before.events + 1,
      waiting: before.waiting - 1,
      notes: kept ? 1 : 0,
    });
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("something that waits in no queue: both remove it, then both restore it", async ({ world }) => {
    const article = await world.article();
    const { id } = await approved(world, article);
    const before = await leftBehind(world, article, id, "new-members");
    onlyWinner(await decideAtOnce(world, id, [REMOVE, REMOVE]));
    const removed = {
      decisions: before.decisions + 1,
      statements: 1,
      letters: before.letters + 1,
      events: before.events + 1,
      waiting: before.waiting,
      notes: 0,
    };
    expect(await leftBehind(world, article, id, "new-members")).toEqual(removed);
    onlyWinner(await decideAtOnce(world, id, [RESTORE, RESTORE]));
    expect(await leftBehind(world, article, id, "new-members")).toEqual({
      ...removed,
      decisions: before.decisions + 2,
      letters: before.letters + 2,
      events: before.events + 2,
      notes: 1,
    });
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("two take one decision back: it is taken back once", async ({ world }) => {
    const article = await world.article();
    const { id, decisionId } = await approved(world, article);
    const before = await leftBehind(world, article, id, "new-members");
    const undo = async (name: string) => {
      const moderator = await comeIn(world, await world.moderator(name));
      return () => moderator.act(undoDecisionAction, { decisionId });
    };
    const outcomes = await atOnce(
      world,
      sql`select 1 from contributions where id = ${id} for update`,
      await Promise.all([undo("Ada"), undo("Ben")]),
    );
    const statuses = outcomes.map((outcome) => outcome.status === "fulfilled" && outcome.value.status);
    expect(statuses.sort()).toEqual(["done", "refused"]);
    expect(await leftBehind(world, article, id, "new-members")).toMatchObject({
      decisions: before.decisions + 1,
      events: before.events + 1,
      waiting: before.waiting + 1,
      notes: 0,
    });
    expect(await countDrift(world.db)).toEqual([]);
  });
});

type Decided = Outcome & { who: Person; told: string };

/** The one who won; every other must have been told who that is, and what was decided. */
function onlyWinner(outcomes: Decided[]): Decided {
  const won = outcomes.filter(({ status }) => status === "done");
  expect(won).toHaveLength(1);
  const winner = at(won, 0);
  for (const lost of outcomes.filter((outcome) => outcome !== winner)) {
    expect(lost.status).toBe("refused");
    expect(lost.message).toBe(`${winner.who.name} has decided this already: ${winner.told}.`);
  }
  return winner;
}
