import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { contributions } from "@/db/schema/contributions";
import { reviews } from "@/db/schema/moderation";
import { proposeByline } from "@/lib/contributions/bylines/propose-byline";
import { receiveContribution } from "@/lib/contributions/receive-contribution";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { decide } from "@/lib/moderation/decisions/decide";
import { undoDecision } from "@/lib/moderation/decisions/undo-decision";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { inTransaction } from "@/lib/platform/context";
import { insisting } from "@/test/insisting";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";
import { getReview } from "./queries";

test("a note comes with the words it was written beside, what it answers, and how its thread began", async ({
  world,
}) => {
  const [article, writer, moderator] = [
    await world.article(),
    await world.newMember(),
    await world.moderator(),
  ];
  const opening = await sendNote(world, writer, { article, body: "It was *my* kitchen.", beside: "kitchen" });
  const answer = await sendNote(world, writer, { article, body: "And mine.", under: opening });
  const deeper = await sendNote(world, writer, {
    article,
    body: "Everyone’s.",
    under: { id: answer.id, threadId: opening.threadId },
  });
  const view = await getReview(world.as(moderator), await reviewOf(world, deeper.id));
  expect(view).toMatchObject({
    kind: "comment",
    state: "held",
    edit: false,
    article: { slug: article.slug },
    place: {
      threadId: opening.threadId,
      status: "open",
      passage: { exact: "kitchen" },
      parent: { byline: { name: writer.name }, text: "And mine." },
      opening: { byline: { name: writer.name }, text: "It was my kitchen." },
    },
  });
  expect(view.text).toEqual([{ text: "Everyone’s.", marks: [] }]);

  const first = await getReview(world.as(moderator), await reviewOf(world, opening.id));
  expect(first.place).toMatchObject({ parent: null, opening: null });
});

test("findings are numbered where they mark words, and the words carry the number", async ({ world }) => {
  const [article, writer, moderator] = [
    await world.article(),
    await world.newMember(),
    await world.moderator(),
  ];
  const body = "See a.example and www.b.example and https://c.example";
  const note = await insisting((seen) => sendNote(world, writer, { article, body, seen }));
  const view = await getReview(world.as(moderator), await reviewOf(world, note.id));
  expect(view.signals.map(({ check, number }) => [check, number])).toEqual([
    ["insisted", null],
    ["first-contributions", null],
    ["links", 1],
  ]);
  expect(view.text.filter(({ marks }) => marks.includes(1)).map(({ text }) => text)).toContain(
    "https://c.example",
  );
});

test("a published note that was edited shows the waiting text, the standing one, and that this is an edit", async ({
  world,
}) => {
  const [article, writer, moderator] = [
    await world.article(),
    await world.newMember({ trusted: true }),
    await world.moderator(),
  ];
  const note = await sendNote(world, writer, { article, body: "As it stood." });
  expect(note.state).toBe("approved");
  const body = "As it is to be: https://one.example https://two.example";
  const edit = { contributionId: note.id, revision: 1, body };
  await insisting((seen) => reviseContribution(world.as(writer), { ...edit, seen }));
  const view = await getReview(world.as(moderator), await reviewOf(world, note.id));
  expect(view).toMatchObject({ state: "approved", edit: true, revision: 2 });
  expect(view.text.map(({ text }) => text).join("")).toBe(body);
  expect(view.revisions).toMatchObject([{ revision: 1, body: "As it stood." }]);
});

test("reports stand in the reader’s words, without the reader", async ({ world }) => {
  const [article, writer, reporter, moderator] = [
    await world.article(),
    await world.newMember({ trusted: true }),
    await world.newMember(),
    await world.moderator(),
  ];
  const note = await sendNote(world, writer, { article, body: "Kind enough, one would think." });
  await reportContribution(world.as(reporter), {
    contributionId: note.id,
    ruleNumber: 2,
    words: "It is about me.",
  });
  const view = await getReview(world.as(moderator), await reviewOf(world, note.id));
  expect(view.queue).toBe("reported");
  expect(view.reports).toMatchObject([
    { rule: { number: 2, title: "It is unkind to a writer" }, words: "It is about me.", outcome: "waiting" },
  ]);
  expect(JSON.stringify(view)).not.toContain(reporter.id);
});

test("what has been decided stays in its history; only the last word can be taken back", async ({
  world,
}) => {
  const [article, writer, moderator] = [
    await world.article(),
    await world.newMember(),
    await world.moderator(),
  ];
  const note = await sendNote(world, writer, { article, body: "Buy my lamps." });
  const reviewId = await reviewOf(world, note.id);
  const { decisionId } = await decide(world.as(moderator), {
    contributionId: note.id,
    reviewId,
    revision: 1,
    verdict: "reject",
    ruleNumber: 3,
    reason: "It sells lamps.",
  });
  const rejected = await getReview(world.as(moderator), reviewId);
  expect(rejected).toMatchObject({ state: "rejected", claim: null });
  expect(rejected.closedAt).not.toBeNull();
  expect(rejected.decisions).toMatchObject([
    {
      verdict: "reject",
      mine: true,
      rule: "It sells something",
      reason: "It sells lamps.",
      undone: false,
      undoable: true,
    },
  ]);

  await undoDecision(world.as(moderator), { decisionId });
  const undone = await getReview(world.as(moderator), reviewId);
  expect(undone).toMatchObject({ state: "held", closedAt: null, claim: { mine: true } });
  expect(undone.decisions.map(({ verdict, undone, undoable }) => [verdict, undone, undoable])).toEqual([
    ["undo", false, false],
    ["reject", true, false],
  ]);
});

test("a writer is known by what was done under the same name, and by nothing else", async ({ world }) => {
  const [article, writer, moderator] = [
    await world.article(),
    await world.newMember(),
    await world.moderator(),
  ];
  const pen = await proposeByline(world.as(writer), { kind: "pen", name: "Low Ceiling" });
  const rejected = await sendNote(world, writer, {
    article,
    body: "Rejected under a pen name.",
    byline: pen.id,
  });
  await decide(world.as(moderator), {
    contributionId: rejected.id,
    revision: 1,
    verdict: "reject",
    ruleNumber: 1,
    reason: "It names your neighbour.",
  });
  const penned = await sendNote(world, writer, {
    article,
    body: "Again under the pen name.",
    byline: pen.id,
  });
  const signed = await sendNote(world, writer, { article, body: "Under the own name." });
  const nameless = await sendNote(world, writer, { article, body: "Under no name.", byline: "anonymous" });

  const writerOf = async (id: string) =>
    (await getReview(world.as(moderator), await reviewOf(world, id))).writer;
  expect(await writerOf(penned.id)).toMatchObject({
    rejected: 1,
    waiting: 0,
    refusals: [{ verdict: "reject", rule: "It names a private person" }],
  });
  expect(await writerOf(signed.id)).toMatchObject({ rejected: 0, waiting: 0, refusals: [] });
  expect(await writerOf(nameless.id)).toBeNull();
  // A pen name that waits to be read says nothing of its account either.
  expect(await writerOf(pen.id)).toBeNull();
});

test("other contributions with the same words are listed, whoever sent them", async ({ world }) => {
  const [article, moderator] = [await world.article(), await world.moderator()];
  const body = "Exactly the same words, sent by two different people.";
  await sendNote(world, await world.newMember(), { article, body });
  const second = await sendNote(world, await world.newMember(), { article, body: body.toLowerCase() });
  const { repeats } = await getReview(world.as(moderator), await reviewOf(world, second.id));
  expect(repeats).toMatchObject([{ kind: "comment", state: "held", excerpt: body }]);
});

test("no account, address, tag or sealed owner is in anything a moderator reads, however it was signed", async ({
  world,
}) => {
  const [article, writer, moderator] = [
    await world.article(),
    await world.newMember(),
    await world.moderator(),
  ];
  const pen = await proposeByline(world.as(writer), { kind: "pen", name: "Gable End" });
  const sent = [
    await sendNote(world, writer, { article, body: "Signed with a name." }),
    await sendNote(world, writer, { article, body: "Signed with a pen name.", byline: pen.id }),
    await sendNote(world, writer, { article, body: "Signed by nobody.", byline: "anonymous" }),
    pen,
  ];
  for (const { id } of sent) {
    const bytes = JSON.stringify(await getReview(world.as(moderator), await reviewOf(world, id)));
    const row = await rowOf(world, id);
    const secrets = [
      writer.id,
      writer.email,
      row.ownerTag?.toString("hex"),
      row.sealedMember?.toString("hex"),
    ];
    for (const secret of secrets) if (secret) expect(bytes).not.toContain(secret);
    expect(bytes).not.toMatch(/"(?:member|owner|sealed|email|byline_?id)\w*":/iu);
    if (row.bylineKind !== "display") expect(bytes).not.toContain(writer.name);
  }
});

test("a receipt’s question shows its two words and its day, and no moment", async ({ world }) => {
  const moderator = await world.moderator();
  const question = await inTransaction(world.guest, async (ctx) => {
    const article = await world.article();
    return receiveContribution(ctx, {
      kind: "question",
      article,
      body: "How do I tell him?",
      byline: { receipt: true },
    });
  });
  const view = await getReview(world.as(moderator), await reviewOf(world, question.id));
  expect(view.byline).toEqual({ kind: "receipt", name: null, label: null });
  for (const moment of [view.receivedAt, view.openedAt])
    expect(moment.toISOString()).toMatch(/T00:00:00\.000Z$/);
  expect(view.writer).toBeNull();
});

test("nobody but moderators and admins reads a review, and an unknown one is not found", async ({
  world,
}) => {
  const article = await world.article();
  const writer = await world.newMember();
  const note = await sendNote(world, writer, { article, body: "Only for the desk." });
  const reviewId = await reviewOf(world, note.id);
  for (const ctx of [world.as(writer), world.guest]) {
    await expect(getReview(ctx, reviewId)).rejects.toMatchObject({ code: "not_allowed" });
  }
  const admin = await world.newMember({ roles: ["admin"] });
  expect(await getReview(world.as(admin), reviewId)).toMatchObject({ reviewId });
  await expect(getReview(world.as(admin), note.id)).rejects.toMatchObject({ code: "not_found" });
});

async function reviewOf(world: World, contributionId: string): Promise<string> {
  const [review] = await world.db
    .select({ id: reviews.id })
    .from(reviews)
    .where(eq(reviews.contributionId, contributionId));
  if (!review) throw new Error("There is no review.");
  return review.id;
}

async function rowOf(world: World, id: string) {
  const [row] = await world.db.select().from(contributions).where(eq(contributions.id, id));
  if (!row) throw new Error("There is no contribution.");
  return row;
}
