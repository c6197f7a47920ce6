import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test as pure, vi } from "vitest";
import { contributions } from "@/db/schema/contributions";
import { localMail } from "@/db/schema/mail";
import { reports, reviews } from "@/db/schema/moderation";
import { countDrift } from "@/lib/contributions/count-drift";
import { comeIn, guestOf } from "@/test/come-in";
import { runJobs } from "@/test/run-jobs";
import { sendNote } from "@/test/send-note";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { claimReview } from "../reviews/claim-review";
import { getReview } from "../reviews/queries";
import { lookUpReportAction, reportContributionAction } from "./actions";
import { listMyReports } from "./queries";
import { reportContribution } from "./report-contribution";
import { takeUpReports } from "./take-up-reports";
import { voidReports } from "./void-reports";
import { weightOf } from "./weigh-report";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

beforeEach(() => {
  globalThis.afterwordDemo = true;
  globalThis.afterwordLimits = undefined;
});

async function standing(world: World, article?: TestArticle) {
  const writer = await world.newMember({ trusted: true });
  const body = `A note that stands since ${world.now.toISOString()}.`;
  return sendNote(world, writer, { article: article ?? (await world.article()), body });
}

async function report(world: World, contributionId: string, by?: Person, ruleNumber = 1) {
  await reportContribution(by ? world.as(by) : world.guest, { contributionId, ruleNumber });
}

const readReports = (world: World, contributionId: string) =>
  world.db
    .select()
    .from(reports)
    .where(eq(reports.contributionId, contributionId))
    .orderBy(reports.reportedAt);

async function reviewOf(world: World, contributionId: string) {
  const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, contributionId));
  if (!review) throw new Error("It has no review.");
  return review;
}

const campaign = (reviewId: string, rest: Partial<Parameters<typeof voidReports>[1]> = {}) => ({
  reviewId,
  which: "these" as const,
  reportIds: [],
  hours: 24,
  reason: "All of them in one minute.",
  ...rest,
});

pure(
  "who was right before weighs more, who was not weighs less; never nothing, never more than twice a newcomer",
  () => {
    expect(weightOf({ acted: 0, kept: 0 })).toBe(4);
    expect(weightOf({ acted: 3, kept: 0 })).toBe(6);
    expect(weightOf({ acted: 0, kept: 3 })).toBe(2);
    expect(weightOf({ acted: 1_000, kept: 0 })).toBe(8);
    expect(weightOf({ acted: 0, kept: 1_000 })).toBe(1);
  },
);

describe("reports", () => {
  test("raise their review by how the reporter’s earlier ones fared, which fades; moderators read it in words, without who it was", async ({
    world,
  }) => {
    const reporter = await world.newMember();
    const moderator = world.as(await world.moderator());
    for (let n = 0; n < 4; n++) {
      const { id } = await standing(world);
      await report(world, id, reporter);
      const remove = { contributionId: id, revision: 1, verdict: "remove", ruleNumber: 1 } as const;
      await decide(moderator, { ...remove, reason: "It names somebody." });
    }
    const one = await standing(world);
    await report(world, one.id, reporter);
    await report(world, one.id);
    const review = await reviewOf(world, one.id);
    expect(review.urgency).toBe(7 + 2);
    const view = await getReview(moderator, review.id);
    expect(view.reports.map(({ from }) => from)).toEqual(["often_right", "nobody_known"]);
    expect(JSON.stringify(view)).not.toContain(reporter.id);

    world.pass(3 * 365 * 24 * 60);
    const later = await standing(world);
    await report(world, later.id, reporter);
    expect((await reviewOf(world, later.id)).urgency).toBe(4);
  });

  test("of a campaign are set aside: their review closes without a decision, the note stays, and one step takes it back", async ({
    world,
  }) => {
    const note = await standing(world);
    const reporter = await world.newMember();
    await report(world, note.id, reporter);
    await report(world, note.id);
    const moderator = world.as(await world.moderator());
    const review = await reviewOf(world, note.id);
    const all = (await readReports(world, note.id)).map(({ id }) => id);

    await voidReports(moderator, campaign(review.id, { reportIds: all.slice(0, 1) }));
    expect(await reviewOf(world, note.id)).toMatchObject({ closedAt: null, urgency: 2 });
    await voidReports(moderator, campaign(review.id, { reportIds: all }));
    const closed = await getReview(moderator, review.id);
    expect(closed).toMatchObject({ state: "approved", decisions: [] });
    expect(closed.closedAt).not.toBeNull();
    expect(closed.reports.map(({ outcome }) => outcome)).toEqual(["void", "void"]);
    await expect(voidReports(moderator, campaign(review.id, { reportIds: all }))).rejects.toMatchObject({
      code: "nothing_to_void",
    });
    expect(await countDrift(world.db)).toEqual([]);

    // What was set aside says nothing about who sent it.
    const other = await standing(world);
    await report(world, other.id, reporter);
    expect((await reviewOf(world, other.id)).urgency).toBe(4);

    const voidId = closed.reports[0]?.setAside?.id ?? "";
    await takeUpReports(moderator, { voidId });
    await expect(takeUpReports(moderator, { voidId })).rejects.toMatchObject({ code: "void_undone" });
    const waiting = await world.db.select().from(reviews).where(eq(reviews.contributionId, note.id));
    expect(waiting.filter(({ closedAt }) => closedAt === null)).toMatchObject([{ urgency: 4 }]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("of one wave under an article go together; what cites another rule, came at another time or is a colleague’s stays", async ({
    world,
  }) => {
    const article = await world.article();
    const [first, second, third, held] = [
      await standing(world, article),
      await standing(world, article),
      await standing(world, article),
      await standing(world, article),
    ];
    await report(world, third.id);
    world.pass(60 * 24 * 5);
    for (const { id } of [first, second]) await report(world, id);
    await report(world, second.id, await world.newMember(), 2);
    const moderator = world.as(await world.moderator());
    const review = await reviewOf(world, first.id);
    const wave = campaign(review.id, { which: "article", ruleNumber: 1 });
    await report(world, held.id);
    const ines = world.as(await world.moderator("Ines"));
    await claimReview(ines, { reviewId: (await reviewOf(world, held.id)).id });
    await expect(voidReports(moderator, wave)).rejects.toMatchObject({ code: "claimed_by_other" });
    world.pass(11);
    expect(await voidReports(world.as(await world.moderator()), wave)).toEqual({ voided: 3 });
    const left = await Promise.all([first, second, third].map(({ id }) => readReports(world, id)));
    expect(left.map((found) => found.map(({ outcome }) => outcome))).toEqual([
      ["void"],
      ["void", "waiting"],
      ["waiting"],
    ]);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("tell who sent them what came of it: with an account there and by letter, without one by a code that is stored as a hash", async ({
    world,
  }) => {
    const note = await standing(world);
    const reporter = await world.newMember();
    await report(world, note.id, reporter);
    const outcome = await guestOf(world).act(reportContributionAction, {
      contributionId: note.id,
      ruleNumber: "1",
      wantsCode: "on",
    });
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(outcome.message ?? "")?.[0] ?? "";
    expect(JSON.stringify(await readReports(world, note.id))).not.toContain(code);
    const lookUp = async () => (await guestOf(world).act(lookUpReportAction, { code })).message;
    expect(await lookUp()).toContain("not been decided yet");

    const keep = { contributionId: note.id, revision: 1, verdict: "approve" } as const;
    await decide(world.as(await world.moderator()), keep);
    await runJobs(world);
    await runJobs(world);
    expect(await lookUp()).toContain("it stays");
    const letters = await world.db.select().from(localMail).where(eq(localMail.to, reporter.email));
    expect(letters.map(({ text }) => text.includes("it stays"))).toEqual([true]);
    const { items } = await listMyReports(world.as(reporter));
    expect(items).toMatchObject([{ about: note.body, outcome: expect.stringContaining("it stays") }]);
    const unknown = await (await comeIn(world, reporter)).act(lookUpReportAction, {
      code: "0000-0000-0000-0000",
    });
    expect(unknown.status).toBe("refused");
    const [row] = await world.db.select().from(contributions).where(eq(contributions.id, note.id));
    expect(row?.state).toBe("approved");
  });
});
