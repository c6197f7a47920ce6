import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { careMessages, careNotes } from "@/db/schema/crisis";
import { localMail } from "@/db/schema/mail";
import { reviews, signals } from "@/db/schema/moderation";
import { CARE_STEPS } from "@/db/vocabulary";
import { findMyContribution } from "@/lib/contributions/queries";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { countQueues } from "@/lib/moderation/queues/find-desk";
import { findQueueOf, listQueue } from "@/lib/moderation/queues/queries";
import { openReceipt } from "@/lib/questions/receipts/open-receipt";
import { nobody, sendLetter } from "@/test/letters";
import { readEverything } from "@/test/read-everything";
import { runJobs } from "@/test/run-jobs";
import { type Person, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { undoDecision } from "../decisions/undo-decision";
import { listDecisions } from "../log/queries";
import { LogInput } from "../log/schemas";
import { claimReview } from "../reviews/claim-review";
import { getReview } from "../reviews/queries";
import { passReview } from "./pass-review";
import { careFor, findCare } from "./queries";
import { sendCareMessage } from "./send-care-message";
import { setFollowUp } from "./set-follow-up";
import { takeCareSteps } from "./take-care-steps";
import { writeCareNote } from "./write-care-note";

const DARK = "Some nights I don’t want to be alive any more.";
const no = { verdict: "reject", ruleNumber: 1, reason: "It names somebody who can’t speak here." } as const;

/** Somebody who reads a crisis, somebody who doesn't, and what waits. */
async function lane(world: World, body = DARK) {
  const [granted, other, writer] = [
    await world.newMember({ roles: ["moderator"], grants: ["crisis"] }),
    await world.moderator(),
    await world.newMember({ trusted: true }),
  ];
  const note = await world.note(writer, await world.article(), { body });
  return { granted, other, writer, note, review: await reviewOf(world, note.id) };
}

async function reviewOf(world: World, contributionId: string) {
  const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, contributionId));
  if (!review) throw new Error("It does not wait.");
  return review;
}

const inCrisis = async (world: World, who: Person) =>
  (await listQueue(world.as(who), { queue: "crisis" })).items.map(({ reviewId }) => reviewId);

test("a note, a story and a letter that may be a crisis wait first where those are read, whoever wrote them", async ({
  world,
}) => {
  const { granted, note, review } = await lane(world);
  expect([note.state, review.queue]).toEqual(["held", "crisis"]);
  const colleague = await world.newMember({ roles: ["moderator"], trusted: true });
  const theirs = await world.note(colleague, await world.article(), { body: DARK });
  const letter = await sendLetter(world, await world.article(), { text: DARK });
  for (const id of [theirs.id, letter.id]) {
    const { queue, urgency } = await reviewOf(world, id);
    expect([queue, urgency]).toEqual(["crisis", 100]);
  }
  expect(await inCrisis(world, granted)).toContain(review.id);
});

test("who has no grant sees neither item, count nor log words", async ({ world }) => {
  const { granted, other, note, review } = await lane(world);
  const refused = { code: "not_allowed" };
  expect(Object.keys(await countQueues(world.as(other)))).not.toContain("crisis");
  await expect(listQueue(world.as(other), { queue: "crisis" })).rejects.toMatchObject(refused);
  await expect(getReview(world.as(other), review.id)).rejects.toMatchObject(refused);
  await expect(findCare(world.as(other), review.id)).rejects.toMatchObject(refused);
  expect(await findQueueOf(world.as(other), review.id)).toBeUndefined();

  const approval = { contributionId: note.id, reviewId: review.id, revision: 1, verdict: "approve" } as const;
  const { decisionId } = await decide(world.as(granted), approval);
  const read = (who: Person, words?: string) =>
    listDecisions(world.as(who), LogInput.parse(words ? { words } : {})).then(({ decisions }) =>
      decisions.find((decision) => decision.decisionId === decisionId),
    );
  expect(await read(granted, "alive any more")).toMatchObject({ kept: false, reviewId: review.id });
  expect(await read(other)).toMatchObject({ kept: true, excerpt: null, byline: null, reviewId: null });
  expect(await read(other, "alive any more")).toBeUndefined();
  await expect(undoDecision(world.as(other), { decisionId })).rejects.toMatchObject(refused);
});

test("a crisis word list never rejects, and a moderator only after every step of care", async ({ world }) => {
  const { granted, note, review } = await lane(world);
  const rejection = { contributionId: note.id, reviewId: review.id, revision: 1, ...no };
  const reading = world.as(granted);
  await expect(decide(reading, rejection)).rejects.toMatchObject({ code: "care_first" });
  const putAside = { ...rejection, verdict: "merge" as const, keptId: note.id };
  await expect(decide(reading, putAside)).rejects.toMatchObject({ code: "care_first" });
  await takeCareSteps(reading, { reviewId: review.id, steps: ["read", "danger", "lines"] });
  await expect(decide(reading, rejection)).rejects.toMatchObject({ code: "care_first" });
  await takeCareSteps(reading, { reviewId: review.id, steps: [...CARE_STEPS] });
  expect((await findCare(reading, review.id)).steps).toHaveLength(CARE_STEPS.length);
  expect(await decide(reading, rejection)).toMatchObject({ state: "rejected" });
});

test("an edit that may be a crisis waits there: of what is published, while the old text stays up, and of what waits elsewhere", async ({
  world,
}) => {
  const { granted, other, writer } = await lane(world);
  const published = await world.note(writer, await world.article(), { body: "The kettle was on." });
  expect(published.state).toBe("approved");
  const edited = { revision: 1, body: DARK };
  await reviseContribution(world.as(writer), { ...edited, contributionId: published.id });
  expect((await reviewOf(world, published.id)).queue).toBe("crisis");

  const held = await world.note(await world.newMember(), await world.article(), { byline: "anonymous" });
  const review = await reviewOf(world, held.id);
  await claimReview(world.as(other), { reviewId: review.id });
  await expect(passReview(world.as(granted), { reviewId: review.id, to: "crisis" })).rejects.toMatchObject({
    code: "claimed_by_other",
  });
  await passReview(world.as(other), { reviewId: review.id, to: "crisis" });
  expect(await inCrisis(world, granted)).toContain(review.id);
  await expect(getReview(world.as(other), review.id)).rejects.toMatchObject({ code: "not_allowed" });
  await passReview(world.as(granted), { reviewId: review.id, to: "back" });
  expect(await reviewOf(world, held.id)).toMatchObject({ queue: "new-members", urgency: 0 });
});

test("a message reaches its writer without deciding: by a letter that quotes nothing, in the account, or with six words", async ({
  world,
}) => {
  globalThis.afterwordDemo = true;
  const { granted, writer, note, review } = await lane(
    world,
    "Since March I keep thinking about killing myself.",
  );
  const letter = await sendLetter(world, await world.article(), { text: DARK });
  const body = "We are glad that you wrote this down.";
  await sendCareMessage(world.as(granted), { reviewId: review.id, body });
  await sendCareMessage(world.as(granted), {
    reviewId: (await reviewOf(world, letter.id)).id,
    template: "tonight",
  });
  await runJobs(world);
  const mine = await findMyContribution(world.as(writer), note.id);
  expect(mine).toMatchObject({ state: "held", care: true, messages: [{ body }], reasons: [] });
  const mail = await world.db.select().from(localMail).where(eq(localMail.to, writer.email));
  expect(mail.map(({ text }) => text.includes("has written to you") && !text.includes(body))).toEqual([true]);

  const { letters, care } = (await openReceipt(nobody(world), letter.receipt)).opened;
  expect(letters[0]?.messages[0]?.body).toContain("We have read what you wrote");
  expect(care?.entries.length).toBeGreaterThan(0);
  expect(await careFor(world.db, "The kettle was on.")).toBeUndefined();
});

test("what is to be looked at again comes back to the top when it is time, and not once it is decided", async ({
  world,
}) => {
  const { granted, note, review } = await lane(world);
  await setFollowUp(world.as(granted), { reviewId: review.id, hours: 24 });
  await world.note(await world.newMember(), await world.article(), { body: DARK });
  expect((await inCrisis(world, granted)).at(-1)).toBe(review.id);
  await world.db.execute("update care_follow_ups set due_at = now() - interval '1 minute'");
  await runJobs(world);
  expect((await inCrisis(world, granted))[0]).toBe(review.id);
  await decide(world.as(granted), { contributionId: note.id, revision: 1, verdict: "approve" });
  expect((await findCare(world.as(granted), review.id)).followUp).toBeNull();
});

test("what is withdrawn takes with it the signal, what colleagues wrote about it, and what was written to its writer", async ({
  world,
}) => {
  const { granted, writer, note, review } = await lane(world);
  await writeCareNote(world.as(granted), { reviewId: review.id, words: "A canary for the next one." });
  await sendCareMessage(world.as(granted), { reviewId: review.id, body: "A canary for the writer." });
  await withdrawContribution(world.as(writer), { contributionId: note.id });
  for (const [table, row] of [
    [careMessages, eq(careMessages.contributionId, note.id)],
    [careNotes, eq(careNotes.reviewId, review.id)],
    [signals, eq(signals.contributionId, note.id)],
  ] as const) {
    expect(await world.db.$count(table, row)).toBe(0);
  }
  expect((await readEverything(world.db)).filter((row) => row.includes("canary"))).toEqual([]);
});
