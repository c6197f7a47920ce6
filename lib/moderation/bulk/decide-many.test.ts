import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { z } from "zod";
import { newId } from "@/db/ids";
import { countDrift } from "@/lib/contributions/count-drift";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { rows } from "@/lib/platform/rows";
import { type Person, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { countQueues } from "../queues/find-desk";
import { listQueue } from "../queues/queries";
import { claimReview } from "../reviews/claim-review";
import { decideMany } from "./decide-many";
import { planWords } from "./left-out-words";
import { findBatch, findLastBatch, lookOver } from "./queries";
import { undoMany } from "./undo-many";

const queue = "new-members";

/** So many notes of new writers that wait, as a selection names them. */
async function waiting(world: World, n: number) {
  const article = await world.article();
  const notes: Contribution[] = [];
  for (let i = 0; i < n; i++) notes.push(await world.note(await world.newMember(), article));
  const item = await Promise.all(
    notes.map(async ({ id }) => ({ reviewId: await reviewOf(world, id), revision: 1 })),
  );
  return { notes, item };
}

async function reviewOf(world: World, contributionId: string): Promise<string> {
  const [found] = await rows(
    world.db,
    z.object({ id: z.string() }),
    sql`select id from reviews where contribution_id = ${contributionId} and closed_at is null`,
  );
  if (!found) throw new Error("It doesn't wait.");
  return found.id;
}

const states = async (world: World, notes: readonly Contribution[]) =>
  rows(
    world.db,
    z.object({ state: z.string() }),
    sql`select state from unnest(${sql.param(notes.map(({ id }) => id))}::uuid[]) with ordinality asked(id, place)
      join contributions c on c.id = asked.id order by place`,
  ).then((found) => found.map(({ state }) => state));

const together = (item: { reviewId: string; revision: number }[]) => ({
  batchId: newId(),
  queue: queue as typeof queue,
  within: {},
  item,
});

describe("several items are decided in one step", () => {
  test("each is decided or told why not; one step takes all back that nobody has decided anew", async ({
    world,
  }) => {
    const [ada, ben] = [await world.moderator("Ada"), await world.moderator("Ben")];
    const { notes, item } = await waiting(world, 6);
    const before = (await countQueues(world.as(ada)))[queue] ?? 0;
    const [held, edited] = [item[1], notes[2]];
    if (!held || !edited) throw new Error("Too few.");
    await claimReview(world.as(ben), held);
    await rewrite(world, edited);

    const seen = await lookOver(world.as(ada), item);
    expect(seen.items.map(({ leftOut, who }) => leftOut && [leftOut, who])).toEqual([
      null,
      ["claimed_by_other", ben.name],
      ["revision_moved", null],
      null,
      null,
      null,
    ]);
    const input = { ...together(item), verdict: "approve" } as const;
    const done = await decideMany(world.as(ada), input);
    expect(done).toEqual({ decided: 4, leftOut: { claimed_by_other: 1, revision_moved: 1 } });
    expect(await states(world, notes)).toEqual([
      "approved",
      "held",
      "held",
      "approved",
      "approved",
      "approved",
    ]);
    expect((await countQueues(world.as(ada)))[queue]).toBe(before - 4);
    expect(await countDrift(world.db)).toEqual([]);
    // Sent twice, it is done once.
    expect((await decideMany(world.as(ada), input)).decided).toBe(0);
    expect(await findLastBatch(world.as(ada))).toMatchObject({
      batchId: input.batchId,
      decided: 4,
      standing: 4,
    });

    const [anew] = notes.slice(3);
    if (!anew) throw new Error("Too few.");
    await decide(world.as(ben), {
      contributionId: anew.id,
      revision: 1,
      verdict: "remove",
      ruleNumber: 1,
      reason: "No.",
    });
    expect(await undoMany(world.as(ada), input)).toEqual({ undone: 3, kept: 1 });
    expect(await states(world, notes)).toEqual(["held", "held", "held", "removed", "held", "held"]);
    expect((await countQueues(world.as(ada)))[queue]).toBe(before - 1);
    expect(await countDrift(world.db)).toEqual([]);
    expect(await findBatch(world.as(ben), input.batchId)).toMatchObject({
      undone: 3,
      standing: 0,
      overtaken: [{ excerpt: expect.stringContaining("Words of their own") }],
    });
    // What came back is nobody's.
    const { items } = await listQueue(world.as(ben), { queue });
    expect(items.filter(({ claim }) => claim !== null).map(({ reviewId }) => reviewId)).toEqual([
      held.reviewId,
    ]);
    await expect(undoMany(world.as(ada), input)).rejects.toMatchObject({ code: "nothing_to_undo" });
  });

  test("every no has its rule and its sentence, for each of them", async ({ world }) => {
    const ada = await world.moderator("Ada");
    const { item } = await waiting(world, 2);
    const input = { ...together(item), verdict: "reject" } as const;
    await expect(decideMany(world.as(ada), input)).rejects.toMatchObject({ code: "rule_needed" });
    await expect(decideMany(world.as(ada), { ...input, ruleNumber: 2 })).rejects.toMatchObject({
      code: "reason_needed",
    });
    await decideMany(world.as(ada), { ...input, ruleNumber: 2, reason: "It is unkind." });
    const told = await rows(
      world.db,
      z.object({ body: z.string() }),
      sql`select s.body from statements s join batched_decisions b on b.decision_id = s.decision_id
        where b.batch_id = ${input.batchId}`,
    );
    expect(told).toEqual([{ body: "It is unkind." }, { body: "It is unkind." }]);
  });

  test("a story and what may point to a crisis are decided by themselves, and one’s own by others", async ({
    world,
  }) => {
    const admin = await world.newMember({ roles: ["admin"] });
    const [story, crisis, own] = [
      await waiting(world, 1),
      await waiting(world, 1),
      await ownNote(world, admin),
    ];
    const [one, two] = [story.item[0]?.reviewId, crisis.item[0]?.reviewId];
    await world.db.execute(sql`update reviews set kind = 'story' where id = ${one}`);
    await world.db.execute(sql`update reviews set queue = 'crisis' where id = ${two}`);
    const input = { ...together([...story.item, ...crisis.item, own]), verdict: "approve" } as const;
    expect(await decideMany(world.as(admin), input)).toEqual({
      decided: 0,
      leftOut: { decided_singly: 2, own_contribution: 1 },
    });
    const moderator = await world.moderator("Without sight of it");
    // Not even that it is there.
    expect(await lookOver(world.as(moderator), crisis.item)).toEqual({ items: [], gone: 1 });
  });

  test("nobody but moderators decides", async ({ world }) => {
    const { notes, item } = await waiting(world, 1);
    const reader = world.as(await world.newMember());
    const input = { ...together(item), verdict: "approve" } as const;
    await expect(decideMany(reader, input)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(undoMany(reader, input)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(lookOver(reader, item)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await states(world, notes)).toEqual(["held"]);
  });
});

test("what will be done is said in a sentence", () => {
  const left = [
    { code: "claimed_by_other", who: "Ada" },
    { code: "own_contribution", who: null },
    { code: "revision_moved", who: null },
  ];
  expect(planWords("approve", 11, left)).toBe(
    "Approve eleven items, leave out three: one is claimed by Ada, one is yours and one changed since.",
  );
  expect(planWords("reject", 1, [])).toBe("Reject one item.");
});

async function rewrite(world: World, note: Contribution): Promise<void> {
  const [owner] = await rows(
    world.db,
    z.object({ id: z.string() }),
    sql`select member_id as id from contributions where id = ${note.id}`,
  );
  const writer: Person = { ...(await world.newMember()), id: owner?.id ?? "" };
  await reviseContribution(world.as(writer), {
    contributionId: note.id,
    revision: 1,
    body: "Otherwise said.",
  });
}

async function ownNote(world: World, person: Person) {
  const note = await world.note(person, await world.article({ hold: "everything" }));
  return { reviewId: await reviewOf(world, note.id), revision: 1 };
}
