import { eq } from "drizzle-orm";
import { beforeEach, expect } from "vitest";
import { appeals } from "@/db/schema/appeals";
import { contributions } from "@/db/schema/contributions";
import { localMail } from "@/db/schema/mail";
import { noticeDecisions, notices } from "@/db/schema/notices";
import { countDrift } from "@/lib/contributions/count-drift";
import { listMyContributions } from "@/lib/contributions/queries";
import { system } from "@/lib/identity/actor";
import { decideNotice } from "@/lib/moderation/notices/decide-notice";
import { eraseNotifiers } from "@/lib/moderation/notices/erase-notifiers";
import { giveNotice } from "@/lib/moderation/notices/give-notice";
import { findNoticeStatus, getNotice } from "@/lib/moderation/notices/queries";
import { makeCtx } from "@/lib/platform/context";
import { runJobs } from "@/test/run-jobs";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";
import { appealDecision } from "./appeal-decision";
import { appealNotice } from "./appeal-notice";
import { decideAppeal } from "./decide-appeal";
import { findAppeal, listAppeals } from "./queries";
import { undoAppeal } from "./undo-appeal";

beforeEach(() => {
  globalThis.afterwordDemo = true;
});

const DAY = 24 * 60;
const overturned = { outcome: "overturned", answer: "You are right." } as const;
const upheld = { outcome: "upheld", answer: "It stays as decided." } as const;

/** A note that stands, and a notice about it that Ada decided on, by the law. */
async function decided(world: World, verdict: "removed" | "kept") {
  const granted = () => world.newMember({ roles: ["moderator"], grants: ["legal"] });
  const [ada, ben, writer] = [await granted(), await granted(), await world.newMember({ trusted: true })];
  const note = await sendNote(world, writer, {
    article: await world.article(),
    body: `It stands since ${world.now.toISOString()}, by ${writer.id}.`,
  });
  const email = `notifier-${writer.id}@notices.example`;
  const notice = await giveNotice(world.guest, {
    place: note.id,
    kind: "privacy",
    explanation: "It tells where my sister lives, who never agreed to that.",
    name: "Margit",
    email,
    goodFaith: "on",
  });
  await decideNotice(world.as(ada), {
    noticeId: notice.id,
    revision: 1,
    verdict,
    ground: "law",
    legalGround: "Article 9 of the Civil Code",
    facts: "What the note tells of a private person.",
    automated: false,
  });
  const [decision] = await world.db
    .select()
    .from(noticeDecisions)
    .where(eq(noticeDecisions.noticeId, notice.id));
  return { ada, ben, writer, note, notice, email, decisionId: decision?.decisionId ?? "" };
}

async function appealOf(world: World, { note }: { note: { id: string } }) {
  const [appeal] = await world.db.select().from(appeals).where(eq(appeals.contributionId, note.id));
  return appeal?.id ?? "";
}

const stateOf = async (world: World, id: string) =>
  (await world.db.select().from(contributions).where(eq(contributions.id, id)))[0]?.state;

test("DSA 20: what was removed on a notice can be objected to for six months, and is back when another person says so; and away again when they take that back", async ({
  world,
}) => {
  const found = await decided(world, "removed");
  const { ada, ben, writer, note, notice, decisionId } = found;
  world.pass(180 * DAY);
  const { items } = await listMyContributions(world.as(writer));
  expect(items[0]).toMatchObject({ appealable: { decisionId, time: "within six months" } });
  await appealDecision(world.as(writer), { decisionId, appeal: "It is my own address." });
  const appealId = await appealOf(world, found);
  // What a notice is about is for those alone to whom notices were granted.
  expect(await findAppeal(world.as(await world.moderator("Cleo")), appealId)).toBeNull();
  const refused = { code: "own_decision" };
  await expect(decideAppeal(world.as(ada), { appealId, ...upheld })).rejects.toMatchObject(refused);
  await decideAppeal(world.as(ben), { appealId, ...overturned });
  expect(await stateOf(world, note.id)).toBe("approved");
  expect((await findNoticeStatus(world.db, notice.reference)).words).toContain("put back since");
  await undoAppeal(world.as(ben), { appealId });
  expect(await stateOf(world, note.id)).toBe("removed");
  expect(await countDrift(world.db)).toEqual([]);
});

test("after six months and a day it is too late, for both sides", async ({ world }) => {
  const [removed, kept] = [await decided(world, "removed"), await decided(world, "kept")];
  world.pass(185 * DAY);
  const late = { code: "appeal_too_late" };
  const byWriter = { decisionId: removed.decisionId, appeal: "It is my own address." };
  await expect(appealDecision(world.as(removed.writer), byWriter)).rejects.toMatchObject(late);
  const byNotifier = { reference: kept.notice.reference, appeal: "Look again." };
  await expect(appealNotice(world.guest, byNotifier)).rejects.toMatchObject(late);
});

test("DSA 20: whoever gave notice of what was kept has it read again, once, by another; overturned, it is decided anew", async ({
  world,
}) => {
  const found = await decided(world, "kept");
  const { ada, ben, writer, note, notice, email } = found;
  const objection = { reference: notice.reference, appeal: "Her street is in it." };
  await appealNotice(world.guest, objection);
  await expect(appealNotice(world.guest, objection)).rejects.toMatchObject({ code: "appealed_once" });
  expect((await findNoticeStatus(world.db, notice.reference)).words).toContain("asked for a second reading");
  // Its writer is told nothing of it, and who objects is in no row of it.
  expect((await listMyContributions(world.as(writer))).items[0]).toMatchObject({ appeal: null });
  const appealId = await appealOf(world, found);
  const { waiting } = await listAppeals(world.as(ben));
  expect(waiting.find((item) => item.appealId === appealId)).toMatchObject({ about: "notice", byline: null });
  // Who objected is kept for as long as an answer is owed.
  world.pass(190 * DAY);
  await eraseNotifiers(makeCtx(world.db, system, world.now));
  const own = { code: "own_decision" };
  await expect(decideAppeal(world.as(ada), { appealId, ...upheld })).rejects.toMatchObject(own);
  await decideAppeal(world.as(ben), { appealId, ...overturned });
  const [row] = await world.db.select().from(notices).where(eq(notices.id, notice.id));
  expect(row).toMatchObject({ outcome: "waiting", claimedBy: ben.id });
  expect(await getNotice(world.as(ben), notice.id)).toMatchObject({ notifier: { email } });
  expect(await stateOf(world, note.id)).toBe("approved");
  await runJobs(world);
  const letters = await world.db.select().from(localMail).where(eq(localMail.to, email));
  expect(letters.map(({ text }) => text).join("\n")).toContain(overturned.answer);
  await expect(undoAppeal(world.as(ben), { appealId })).rejects.toMatchObject({ code: "undo_at_notice" });
  expect(await countDrift(world.db)).toEqual([]);
});
