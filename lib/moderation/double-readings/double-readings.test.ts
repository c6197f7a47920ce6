import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { newId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { doubleReadings } from "@/db/schema/double-readings";
import { moderationSettings } from "@/db/schema/settings";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { type Person, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { undoDecision } from "../decisions/undo-decision";
import { getInsights } from "../insights/queries";
import { giveDoubleReading } from "./give-double-reading";
import { getReadingDesk } from "./queries";

async function readTwice(world: World, percent: number): Promise<void> {
  const version = (await world.db.$count(moderationSettings)) + 1;
  await world.db
    .insert(moderationSettings)
    .values({ version, settings: { readTwicePercent: percent }, savedAt: world.now });
}

type Drawn = {
  ada: Person;
  ben: Person;
  writer: Person;
  noteId: string;
  decisionId: string;
  readingId: string;
};

/** A note that Ada turned down, drawn to be read twice. */
async function drawn(world: World): Promise<Drawn> {
  await readTwice(world, 100);
  const [ada, ben] = [await world.moderator("Ada"), await world.moderator("Ben")];
  const writer = await world.newMember();
  const note = await world.note(writer, await world.article(), {
    body: `Her street is named here, ${newId()}.`,
  });
  const no = { ruleNumber: 1, reason: "It names a street." };
  const { decisionId } = await decide(world.as(ada), {
    contributionId: note.id,
    revision: 1,
    verdict: "reject",
    ...no,
  });
  const [reading] = await world.db
    .select()
    .from(doubleReadings)
    .where(eq(doubleReadings.decisionId, decisionId));
  if (!reading) throw new Error("Nothing was drawn.");
  return { ada, ben, writer, noteId: note.id, decisionId, readingId: reading.id };
}

async function waits(world: World, id: string): Promise<boolean> {
  return (await world.db.$count(doubleReadings, eq(doubleReadings.id, id))) === 1;
}

test("a second reading is blind: not a word of who decided, what and why; afterwards it says so, and nothing else has changed", async ({
  world,
}) => {
  const { ada, ben, noteId, readingId } = await drawn(world);
  const { reading } = await getReadingDesk(world.as(ben), { asked: readingId });
  if (reading?.state !== "blind") throw new Error("It isn’t there to be read.");
  expect(reading.review).toMatchObject({
    state: "held",
    decisions: [],
    claim: null,
    closedAt: null,
    repeats: [],
  });
  expect(reading.verdicts).toEqual(["approve", "ask_change", "reject"]);
  const told = JSON.stringify(reading);
  for (const word of [ada.name, ada.id, "It names a street", 'publishedAt":"2']) {
    expect(told).not.toContain(word);
  }
  const before = await world.db.select().from(contributions).where(eq(contributions.id, noteId));
  await giveDoubleReading(world.as(ben), { readingId, verdict: "approve" });
  expect(await world.db.select().from(contributions).where(eq(contributions.id, noteId))).toEqual(before);
  expect((await getReadingDesk(world.as(ben), { asked: readingId })).reading).toMatchObject({
    state: "read",
    verdict: "approve",
    first: { by: ada.name, verdict: "reject", rule: { number: 1 }, reason: "It names a street." },
  });
  // What Ben said is his own to see again, and in the figures of all.
  const cleo = await world.moderator("Cleo");
  expect((await getReadingDesk(world.as(cleo), { asked: readingId })).reading).toBeNull();
  expect((await getInsights(world.as(cleo), { weeks: 4 })).readTwice).toContainEqual({
    first: "reject",
    second: "approve",
    n: 1,
  });
  const again = giveDoubleReading(world.as(cleo), { readingId, verdict: "approve" });
  await expect(again).rejects.toMatchObject({ code: "read_already" });
});

test("whoever decided first, or wrote it, doesn’t read it again: the database refuses the former", async ({
  world,
}) => {
  const { ada, ben, readingId } = await drawn(world);
  const raw = (who: string) =>
    world.db.execute(
      sql`update double_readings set read_by = ${who}, read_at = now(), verdict = 'approve' where id = ${readingId}`,
    );
  await expect(raw(ada.id)).rejects.toMatchObject({ cause: { code: "23514" } });
  const lie = world.db.execute(
    sql`update double_readings set first_decider = ${ben.id} where id = ${readingId}`,
  );
  await expect(lie).rejects.toMatchObject({ cause: { code: "23503" } });
  expect((await getReadingDesk(world.as(ada), { asked: readingId })).reading).toBeNull();
  const own = giveDoubleReading(world.as(ada), { readingId, verdict: "approve" });
  await expect(own).rejects.toMatchObject({ code: "own_decision" });
  const noRule = giveDoubleReading(world.as(ben), { readingId, verdict: "reject" });
  await expect(noRule).rejects.toMatchObject({ code: "rule_needed" });

  // A moderator's nameless note is nowhere told to be theirs, and not theirs to read either.
  const note = await world.note(ben, await world.article(), { byline: "anonymous" });
  const { decisionId } = await decide(world.as(ada), {
    contributionId: note.id,
    revision: 1,
    verdict: "approve",
  });
  const [bens] = await world.db
    .select()
    .from(doubleReadings)
    .where(eq(doubleReadings.decisionId, decisionId));
  expect((await getReadingDesk(world.as(ben), { asked: bens?.id ?? "" })).reading).toBeNull();
  const written = giveDoubleReading(world.as(ben), { readingId: bens?.id ?? "", verdict: "approve" });
  await expect(written).rejects.toMatchObject({ code: "own_contribution" });
});

test("a draw goes with a withdrawal and with a decision that is taken back; what was read stays, as verdicts", async ({
  world,
}) => {
  const [withdrawn, undone, read] = [await drawn(world), await drawn(world), await drawn(world)];
  await withdrawContribution(world.as(withdrawn.writer), { contributionId: withdrawn.noteId });
  expect(await waits(world, withdrawn.readingId)).toBe(false);
  await undoDecision(world.as(undone.ada), { decisionId: undone.decisionId });
  expect(await waits(world, undone.readingId)).toBe(false);
  await giveDoubleReading(world.as(read.ben), {
    readingId: read.readingId,
    verdict: "reject",
    ruleNumber: 2,
  });
  await withdrawContribution(world.as(read.writer), { contributionId: read.noteId });
  const { reading } = await getReadingDesk(world.as(read.ben), { asked: read.readingId });
  expect(reading).toMatchObject({ state: "read", first: { verdict: "reject", reason: null } });
});

test("nothing is drawn where it is set to none, nor what may be a crisis", async ({ world }) => {
  const granted = await world.newMember({ roles: ["moderator"], grants: ["crisis"] });
  const article = await world.article();
  const approve = async (body: string) => {
    const { id } = await world.note(await world.newMember(), article, { body });
    const { decisionId } = await decide(world.as(granted), {
      contributionId: id,
      revision: 1,
      verdict: "approve",
    });
    return world.db.$count(doubleReadings, eq(doubleReadings.decisionId, decisionId));
  };
  await readTwice(world, 0);
  expect(await approve("The kettle sings.")).toBe(0);
  await readTwice(world, 100);
  expect(await approve("The kettle sang.")).toBe(1);
  expect(await approve("Some nights I don’t want to live any more.")).toBe(0);
});
