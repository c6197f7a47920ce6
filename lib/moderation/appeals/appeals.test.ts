import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { newId } from "@/db/ids";
import { appeals } from "@/db/schema/appeals";
import { contributions } from "@/db/schema/contributions";
import { decisions, statements } from "@/db/schema/moderation";
import { countDrift } from "@/lib/contributions/count-drift";
import { listMyContributions } from "@/lib/contributions/queries";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { decide } from "@/lib/moderation/decisions/decide";
import { undoDecision } from "@/lib/moderation/decisions/undo-decision";
import { rows } from "@/lib/platform/rows";
import { readCount } from "@/test/read-count";
import { sendNote } from "@/test/send-note";
import { type Person, test, type World } from "@/test/world";
import { appealDecision } from "./appeal-decision";
import { claimAppeal } from "./claim-appeal";
import { decideAppeal } from "./decide-appeal";
import { findAppeal, listAppeals } from "./queries";
import { undoAppeal } from "./undo-appeal";

type Case = { writer: Person; ada: Person; ben: Person; note: Contribution; decisionId: string };

/** A note that Ada turned down, or took down. */
async function turnedDown(world: World, verdict: "reject" | "remove" = "reject"): Promise<Case> {
  const [ada, ben] = [await world.moderator("Ada"), await world.moderator("Ben")];
  const [writer, article] = [await world.newMember({ trusted: verdict === "remove" }), await world.article()];
  const note = await (verdict === "remove"
    ? sendNote(world, writer, { article, body: `What stood here, ${newId()}.` })
    : world.note(writer, article));
  const no = { contributionId: note.id, revision: 1, verdict, ruleNumber: 1, reason: "It names somebody." };
  const { decisionId } = await decide(world.as(ada), no);
  return { writer, ada, ben, note, decisionId };
}

async function appealed(world: World, verdict: "reject" | "remove" = "reject") {
  const found = await turnedDown(world, verdict);
  await appealDecision(world.as(found.writer), {
    decisionId: found.decisionId,
    appeal: "It is my own name.",
  });
  const [appeal] = await world.db.select().from(appeals).where(eq(appeals.decisionId, found.decisionId));
  if (!appeal) throw new Error("There is no appeal.");
  return { ...found, appealId: appeal.id };
}

const overturned = { outcome: "overturned", answer: "You are right: it is yours." } as const;
const upheld = { outcome: "upheld", answer: "It is somebody else’s as well." } as const;

async function stateOf(world: World, id: string) {
  const [row] = await world.db.select().from(contributions).where(eq(contributions.id, id));
  return row?.state;
}

async function decisionsOn(world: World, id: string) {
  const found = await world.db
    .select()
    .from(decisions)
    .where(eq(decisions.contributionId, id))
    .orderBy(decisions.decidedAt, decisions.id);
  return found.map(({ verdict }) => verdict);
}

test("promise 4: a reason for every no, one appeal, and whoever decided can’t decide it: the database refuses it", async ({
  world,
}) => {
  const { ada, ben, writer, note, decisionId, appealId } = await appealed(world);
  const raw = (statement: ReturnType<typeof sql>) => world.db.execute(statement);
  const decidedBy = (id: string) =>
    raw(
      sql`update appeals set outcome = 'upheld', decided_by = ${id}, decided_at = now(), answer = 'No.' where id = ${appealId}`,
    );
  const refused = { cause: { code: "23514" } };
  await expect(decidedBy(ada.id)).rejects.toMatchObject(refused);
  await expect(
    raw(sql`update appeals set claimed_by = ${ada.id} where id = ${appealId}`),
  ).rejects.toMatchObject(refused);
  // Nor can it be made to say that somebody else decided first.
  const lie = raw(sql`update appeals set first_decider = ${ben.id} where id = ${appealId}`);
  await expect(lie).rejects.toMatchObject({ cause: { code: "23503" } });
  const noReason =
    raw(sql`insert into decisions (id, contribution_id, revision, verdict, state_before, state_after, decided_by, decided_at)
    values (${newId()}, ${note.id}, 1, 'reject', 'held', 'rejected', ${ada.id}, now())`);
  await expect(noReason).rejects.toMatchObject(refused);
  const again = raw(sql`insert into appeals (id, decision_id, first_decider, words, appealed_at)
    values (${newId()}, ${decisionId}, ${ada.id}, 'Again.', now())`);
  await expect(again).rejects.toMatchObject({ cause: { code: "23505" } });

  // The commands say it first, and in words.
  const asked = appealDecision(world.as(writer), { decisionId, appeal: "Once more." });
  await expect(asked).rejects.toMatchObject({ code: "appealed_once" });
  await expect(decideAppeal(world.as(ada), { appealId, ...upheld })).rejects.toMatchObject({
    code: "own_decision",
  });
  await expect(claimAppeal(world.as(ada), { appealId })).rejects.toMatchObject({ code: "own_decision" });
});

test("overturned, a rejection is undone and the note approved, its statement void, its weight gone, and its writer told", async ({
  world,
}) => {
  const { writer, ben, note, decisionId, appealId } = await appealed(world);
  expect((await listAppeals(world.as(ben))).waiting).toContainEqual(
    expect.objectContaining({ appealId, barred: null }),
  );
  await decideAppeal(world.as(ben), { appealId, ...overturned });
  expect(await stateOf(world, note.id)).toBe("approved");
  expect(await decisionsOn(world, note.id)).toEqual(["reject", "undo", "approve"]);
  const [statement] = await world.db.select().from(statements).where(eq(statements.decisionId, decisionId));
  expect(statement?.voidedAt).not.toBeNull();
  const { items } = await listMyContributions(world.as(writer));
  expect(items[0]).toMatchObject({ statement: null, appeal: overturned });
  const jobs = await rows(
    world.db,
    z.object({ key: z.string() }),
    sql`select key from graphile_worker.jobs where key = ${`appeal:${appealId}`}`,
  );
  expect(jobs).toHaveLength(1);
  expect(await countDrift(world.db)).toEqual([]);
});

test("a removal that is overturned stands again; taken back, the overturn leaves things as they were, and the appeal waits", async ({
  world,
}) => {
  const { ben, note, appealId } = await appealed(world, "remove");
  await decideAppeal(world.as(ben), { appealId, ...overturned });
  expect(await stateOf(world, note.id)).toBe("approved");
  await undoAppeal(world.as(ben), { appealId });
  expect(await stateOf(world, note.id)).toBe("removed");
  expect(await decisionsOn(world, note.id)).toEqual(["remove", "undo", "remove"]);
  expect(await findAppeal(world.as(ben), appealId)).toMatchObject({
    outcome: null,
    against: { overtaken: false },
  });
  await decideAppeal(world.as(ben), { appealId, ...overturned });
  expect(await stateOf(world, note.id)).toBe("approved");
  expect(await countDrift(world.db)).toEqual([]);
});

test("a rejection that was overturned and put back is rejected again by the same rule", async ({ world }) => {
  const { writer, ben, note, appealId } = await appealed(world);
  await decideAppeal(world.as(ben), { appealId, ...overturned });
  await undoAppeal(world.as(ben), { appealId });
  expect(await stateOf(world, note.id)).toBe("rejected");
  const { items } = await listMyContributions(world.as(writer));
  expect(items[0]).toMatchObject({
    statement: { body: "It names somebody.", rule: { number: 1 } },
    appeal: { outcome: null },
  });
  expect(await countDrift(world.db)).toEqual([]);
});

test("where something newer was decided, an overturn takes back the words and the weight, and leaves the state", async ({
  world,
}) => {
  const { ada, ben, note, decisionId, appealId } = await appealed(world, "remove");
  await decide(world.as(ada), { contributionId: note.id, revision: 1, verdict: "restore" });
  expect(await findAppeal(world.as(ben), appealId)).toMatchObject({ against: { overtaken: true } });
  await decideAppeal(world.as(ben), { appealId, ...overturned });
  expect(await stateOf(world, note.id)).toBe("approved");
  const [undone] = await world.db.select().from(decisions).where(eq(decisions.undoes, decisionId));
  expect(undone).toMatchObject({ verdict: "undo", stateBefore: "approved", stateAfter: "approved" });
  await expect(undoAppeal(world.as(ben), { appealId })).rejects.toMatchObject({ code: "undo_overtaken" });
});

test("upheld, the decision stands and the writer reads why", async ({ world }) => {
  const { writer, ben, note, appealId } = await appealed(world);
  await decideAppeal(world.as(ben), { appealId, ...upheld });
  expect(await stateOf(world, note.id)).toBe("rejected");
  const { items } = await listMyContributions(world.as(writer));
  expect(items[0]).toMatchObject({
    statement: { body: "It names somebody." },
    appeal: upheld,
    appealable: null,
  });
});

test("an appeal is for its writer, within thirty days, against a no that still counts", async ({ world }) => {
  const { writer, ada, decisionId } = await turnedDown(world);
  const input = { decisionId, appeal: "Please look again." };
  const stranger = world.as(await world.newMember());
  await expect(appealDecision(stranger, input)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(appealDecision(world.guest, input)).rejects.toMatchObject({ code: "not_allowed" });
  world.pass(60 * 24 * 31);
  await expect(appealDecision(world.as(writer), input)).rejects.toMatchObject({ code: "appeal_too_late" });
  await undoDecision(world.as(ada), { decisionId });
  await expect(appealDecision(world.as(writer), input)).rejects.toMatchObject({ code: "not_appealable" });
});

test("a claim on an appeal is exclusive and lapses by itself; of two who decide, the second learns who was first", async ({
  world,
}) => {
  const { ben, appealId } = await appealed(world);
  const cleo = await world.moderator("Cleo");
  await claimAppeal(world.as(ben), { appealId });
  await expect(claimAppeal(world.as(cleo), { appealId })).rejects.toMatchObject({ code: "claimed_by_other" });
  // Kept by its page it lasts three minutes after each beat, and no longer.
  await claimAppeal(world.as(ben), { appealId, kept: true });
  world.pass(2);
  await claimAppeal(world.as(ben), { appealId, kept: true });
  world.pass(2);
  await expect(claimAppeal(world.as(cleo), { appealId })).rejects.toMatchObject({ code: "claimed_by_other" });
  world.pass(1);
  await claimAppeal(world.as(cleo), { appealId });
  await expect(claimAppeal(world.as(ben), { appealId, kept: true })).rejects.toMatchObject({
    code: "claimed_by_other",
  });
  world.pass(11);
  const both = [ben, cleo].map((one) => decideAppeal(world.as(one), { appealId, ...upheld }));
  const results = await Promise.allSettled(both);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "appeal_decided" },
  });
  expect(await countDrift(world.db)).toEqual([]);
});

test("an appeal is settled when the decision is taken back first, and goes with what it is about", async ({
  world,
}) => {
  const before = await readCount(world.db, "appeals", "waiting");
  const one = await appealed(world);
  await undoDecision(world.as(one.ada), { decisionId: one.decisionId });
  expect(await findAppeal(world.as(one.ben), one.appealId)).toMatchObject({ outcome: "settled" });
  const two = await appealed(world);
  await withdrawContribution(world.as(two.writer), { contributionId: two.note.id });
  expect(await findAppeal(world.as(two.ben), two.appealId)).toBeNull();
  expect(await readCount(world.db, "appeals", "waiting")).toBe(before);
  expect(await countDrift(world.db)).toEqual([]);
});

test("who moderates can’t decide the appeal of what they wrote, with or without a name", async ({
  world,
}) => {
  const cleo = await world.moderator("Cleo");
  const note = await world.note(cleo, await world.article(), { byline: "anonymous" });
  const { decisionId } = await decide(world.as(await world.moderator("Ada")), {
    contributionId: note.id,
    revision: 1,
    verdict: "reject",
    ruleNumber: 1,
    reason: "It names somebody.",
  });
  await appealDecision(world.as(cleo), { decisionId, appeal: "It doesn’t." });
  const [appeal] = await world.db.select().from(appeals).where(eq(appeals.decisionId, decisionId));
  expect(JSON.stringify(appeal)).not.toContain(cleo.id);
  const act = decideAppeal(world.as(cleo), { appealId: appeal?.id ?? "", ...overturned });
  await expect(act).rejects.toMatchObject({ code: "own_contribution" });
});
