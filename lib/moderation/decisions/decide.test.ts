import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents } from "@/db/schema/audit";
import { contributions } from "@/db/schema/contributions";
import { decisions, reviews, statements } from "@/db/schema/moderation";
import { proposeByline } from "@/lib/contributions/bylines/propose-byline";
import { countDrift } from "@/lib/contributions/count-drift";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { Refusal } from "@/lib/platform/refusal";
import { readCount } from "@/test/read-count";
import { test, type World } from "@/test/world";
import { reportContribution } from "../reports/report-contribution";
import { decide } from "./decide";
import { undoDecision } from "./undo-decision";

async function reviewOf(world: World, contributionId: string) {
  const [review] = await world.db
    .select()
    .from(reviews)
    .where(eq(reviews.contributionId, contributionId))
    .orderBy(reviews.openedAt);
  if (!review) throw new Error("no review");
  return review;
}

async function stateOf(world: World, id: string) {
  const [row] = await world.db.select().from(contributions).where(eq(contributions.id, id));
  return row?.state;
}

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });

describe("a held contribution", () => {
  test("is approved, and each count changes once", async ({ world }) => {
    const article = await world.article();
    const ada = await world.moderator();
    const before = await readCount(world.db, "new-members", "waiting");
    const note = await world.note(await world.newMember(), article);
    expect(note.state).toBe("held");
    expect(await readCount(world.db, "new-members", "waiting")).toBe(before + 1);
    expect(await readCount(world.db, article.id, "notes")).toBe(0);

    await decide(world.as(ada), { contributionId: note.id, revision: 1, verdict: "approve" });

    expect(await stateOf(world, note.id)).toBe("approved");
    expect(await readCount(world.db, "new-members", "waiting")).toBe(before);
    expect(await readCount(world.db, article.id, "notes")).toBe(1);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("is rejected only with a rule and a sentence, which its writer is told", async ({ world }) => {
    const note = await world.note(await world.newMember(), await world.article());
    const ctx = world.as(await world.moderator());
    const input = { contributionId: note.id, revision: 1, verdict: "reject" as const };
    await expect(decide(ctx, input)).rejects.toEqual(refusal("rule_needed"));
    await expect(decide(ctx, { ...input, ruleNumber: 1 })).rejects.toEqual(refusal("reason_needed"));
    expect(await stateOf(world, note.id)).toBe("held");

    const { decisionId } = await decide(ctx, {
      ...input,
      ruleNumber: 1,
      reason: "Please leave out his name.",
    });
    const [statement] = await world.db.select().from(statements).where(eq(statements.decisionId, decisionId));
    expect(statement?.body).toBe("Please leave out his name.");
  });

  test("can't be decided by its writer, by a reader, or by a guest", async ({ world }) => {
    const [article, ada] = [await world.article(), await world.moderator()];
    const own = await world.note(ada, article);
    const nameless = await world.note(ada, article, { byline: "anonymous" });
    for (const id of [own.id, nameless.id]) {
      await expect(
        decide(world.as(ada), { contributionId: id, revision: 1, verdict: "approve" }),
      ).rejects.toEqual(refusal("own_contribution"));
    }
    for (const ctx of [world.as(await world.newMember()), world.guest]) {
      await expect(decide(ctx, { contributionId: own.id, revision: 1, verdict: "approve" })).rejects.toEqual(
        refusal("not_allowed"),
      );
    }
  });

  test("approved, takes along the name it is signed with", async ({ world }) => {
    const writer = await world.newMember();
    const pen = await proposeByline(world.as(writer), { kind: "pen", name: "Slow Ferry" });
    expect(pen.state).toBe("held");
    const note = await world.note(writer, await world.article(), { byline: pen.id });
    await decide(world.as(await world.moderator()), {
      contributionId: note.id,
      revision: 1,
      verdict: "approve",
    });
    expect(await stateOf(world, pen.id)).toBe("approved");
    expect(await countDrift(world.db)).toEqual([]);
  });
});

describe("after a decision", () => {
  test("a member reports one thing once while it waits", async ({ world }) => {
    const note = await world.note(await world.newMember(), await world.article());
    await decide(world.as(await world.moderator()), {
      contributionId: note.id,
      revision: 1,
      verdict: "approve",
    });
    const reader = await world.newMember();
    await reportContribution(world.as(reader), { contributionId: note.id, ruleNumber: 1 });
    await expect(
      reportContribution(world.as(reader), { contributionId: note.id, ruleNumber: 1 }),
    ).rejects.toEqual(refusal("already_reported"));
  });

  test("a mistake that is undone leaves no statement, and its review with whoever took it back", async ({
    world,
  }) => {
    const article = await world.article();
    const note = await world.note(await world.newMember(), article);
    const ada = await world.moderator();
    const review = await reviewOf(world, note.id);
    const made = await decide(world.as(ada), {
      contributionId: note.id,
      revision: 1,
      verdict: "reject",
      ruleNumber: 1,
      reason: "A slip.",
    });
    await undoDecision(world.as(ada), { decisionId: made.decisionId });

    expect(await stateOf(world, note.id)).toBe("held");
    const [again] = await world.db.select().from(reviews).where(eq(reviews.id, review.id));
    expect(again).toMatchObject({ closedAt: null, claimedBy: ada.id, openedAt: review.openedAt });
    const [statement] = await world.db
      .select()
      .from(statements)
      .where(eq(statements.decisionId, made.decisionId));
    expect(statement?.voidedAt).not.toBeNull();
    const log = await world.db.select().from(decisions).where(eq(decisions.contributionId, note.id));
    expect(log.map(({ verdict }) => verdict).sort()).toEqual(["reject", "undo"]);
    const events = await world.db.select().from(auditEvents).where(eq(auditEvents.subjectId, note.id));
    expect(events.map(({ event }) => event).sort()).toEqual([
      "contribution.received",
      "decision.made",
      "decision.undone",
    ]);
    await decide(world.as(ada), { contributionId: note.id, revision: 1, verdict: "approve" });
    expect(await readCount(world.db, article.id, "notes")).toBe(1);
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("only the last word can be taken back", async ({ world }) => {
    const note = await world.note(await world.newMember(), await world.article());
    const ada = await world.moderator();
    const first = await decide(world.as(ada), { contributionId: note.id, revision: 1, verdict: "approve" });
    await decide(world.as(ada), {
      contributionId: note.id,
      revision: 1,
      verdict: "remove",
      ruleNumber: 1,
      reason: "It names somebody.",
    });
    await expect(undoDecision(world.as(ada), first)).rejects.toEqual(refusal("undo_overtaken"));
  });

  test("what was decided can't be changed or deleted, even by SQL", async ({ world }) => {
    const note = await world.note(await world.newMember(), await world.article());
    const { decisionId } = await decide(world.as(await world.moderator()), {
      contributionId: note.id,
      revision: 1,
      verdict: "approve",
    });
    const row = eq(decisions.id, decisionId);
    await expect(world.db.update(decisions).set({ verdict: "reject" }).where(row)).rejects.toThrow();
    await expect(world.db.delete(decisions).where(row)).rejects.toThrow();
    await expect(world.db.delete(auditEvents)).rejects.toThrow();
  });
});

describe("an edit", () => {
  test("of something held moves the revision, so that nobody decides on a text they haven't read", async ({
    world,
  }) => {
    const writer = await world.newMember();
    const note = await world.note(writer, await world.article());
    await reviseContribution(world.as(writer), {
      contributionId: note.id,
      revision: 1,
      body: "Other words.",
    });
    const ada = world.as(await world.moderator());
    await expect(decide(ada, { contributionId: note.id, revision: 1, verdict: "approve" })).rejects.toEqual(
      refusal("revision_moved"),
    );
    await decide(ada, { contributionId: note.id, revision: 2, verdict: "approve" });
    const [row] = await world.db.select().from(contributions).where(eq(contributions.id, note.id));
    expect(row).toMatchObject({ state: "approved", revision: 2, body: "Other words." });
  });

  test("of something published that screening holds leaves the old text up until it is approved", async ({
    world,
  }) => {
    const writer = await world.newMember();
    const note = await world.note(writer, await world.article(), { body: "The first words." });
    const ada = await world.moderator();
    await decide(world.as(ada), { contributionId: note.id, revision: 1, verdict: "approve" });
    await reviseContribution(world.as(writer), {
      contributionId: note.id,
      revision: 1,
      body: "The second words.",
    });
    const read = async () =>
      (await world.db.select().from(contributions).where(eq(contributions.id, note.id)))[0];
    expect(await read()).toMatchObject({ state: "approved", body: "The first words.", pendingRevision: 2 });
    const made = await decide(world.as(ada), { contributionId: note.id, revision: 2, verdict: "approve" });
    expect(await read()).toMatchObject({ body: "The second words.", pendingRevision: null, revision: 2 });
    await undoDecision(world.as(ada), made);
    expect(await read()).toMatchObject({ body: "The first words.", pendingRevision: 2, revision: 1 });
    await decide(world.as(ada), {
      contributionId: note.id,
      revision: 2,
      verdict: "reject",
      ruleNumber: 1,
      reason: "It names somebody now.",
    });
    expect(await read()).toMatchObject({
      state: "approved",
      body: "The first words.",
      pendingRevision: null,
    });
    expect(await countDrift(world.db)).toEqual([]);
  });

  test("by anybody else is refused", async ({ world }) => {
    const note = await world.note(await world.newMember(), await world.article());
    for (const ctx of [world.as(await world.newMember()), world.as(await world.moderator()), world.guest]) {
      await expect(
        reviseContribution(ctx, { contributionId: note.id, revision: 1, body: "Not mine." }),
      ).rejects.toBeInstanceOf(Refusal);
      await expect(withdrawContribution(ctx, { contributionId: note.id })).rejects.toBeInstanceOf(Refusal);
    }
  });
});
