import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { newId } from "@/db/ids";
import { auditEvents } from "@/db/schema/audit";
import { reviews } from "@/db/schema/moderation";
import { findSessionMember } from "@/lib/identity/find-session";
import { giveGrant } from "@/lib/identity/give-grant";
import { openSession } from "@/lib/identity/open-session";
import { takeGrant } from "@/lib/identity/take-grant";
import { CLAIM_MS } from "@/lib/moderation/claims/claimed";
import { claimReview } from "@/lib/moderation/reviews/claim-review";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";
import { ageBounds } from "./ages";
import { listColleagues } from "./colleagues";
import { findAges } from "./find-ages";
import { countQueues } from "./find-desk";
import { listQueue } from "./queries";

const WAITING = ["reported", "held", "stories", "questions", "new-members"] as const;

test("a queue lists the most urgent first, then who has waited longest; a page ends where the next begins", async ({
  world,
}) => {
  const moderator = await world.moderator();
  const { first } = await fill(world, "stories", 60);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listQueue(world.as(moderator), { queue: "stories", after });
    seen.push(...page.items.map(({ reviewId }) => reviewId));
    after = page.next ?? undefined;
  } while (after);
  const all = await world.db
    .select({ id: reviews.id })
    .from(reviews)
    .where(sql`queue = 'stories'`)
    .orderBy(sql`urgency desc, opened_at, id`);
  expect(seen).toEqual(all.map(({ id }) => id));
  expect(new Set(seen).size).toBe(60);
  expect(seen[0]).toBe(first);
});

test("a grant shows a moderator the crisis queue, which without it is as if it weren't there", async ({
  world,
}) => {
  const [admin, moderator] = [await world.newMember({ roles: ["admin"] }), await world.moderator()];
  const token = await openSession(world.db, moderator.id, new Date());
  const grant = { memberId: moderator.id, grant: "crisis" } as const;
  const seen = async () => {
    const member = await findSessionMember(world.db, token, new Date());
    return member && Object.keys(await countQueues(world.as(member)));
  };
  expect(await seen()).not.toContain("crisis");
  await expect(listQueue(world.as(moderator), { queue: "crisis" })).rejects.toMatchObject({
    code: "not_allowed",
  });

  await giveGrant(world.as(admin), grant);
  expect(await seen()).toContain("crisis");
  await takeGrant(world.as(admin), grant);
  expect(await seen()).not.toContain("crisis");

  const log = await world.db.select().from(auditEvents).where(eq(auditEvents.subjectId, moderator.id));
  expect(log.map(({ event }) => event)).toEqual(["grant.given", "grant.taken"]);
});

test("a page that ended at something decided since still knows where to go on", async ({ world }) => {
  const moderator = await world.moderator();
  const page = await listQueue(world.as(moderator), { queue: "stories" });
  const before = await listQueue(world.as(moderator), { queue: "stories", after: page.next ?? undefined });
  await world.db.execute(sql`update reviews set closed_at = now() where id = ${page.next}`);
  const after = await listQueue(world.as(moderator), { queue: "stories", after: page.next ?? undefined });
  expect(after.items.map(({ reviewId }) => reviewId)).toEqual(before.items.map(({ reviewId }) => reviewId));
  await world.db.execute(sql`update reviews set closed_at = null where id = ${page.next}`);
});

test("an item says what it is, why it waits, and carries no account", async ({ world }) => {
  const [article, writer, moderator] = [
    await world.article(),
    await world.newMember(),
    await world.moderator(),
  ];
  await sendNote(world, writer, { article, body: "I *know* this silence,\n\nand its chairs." });
  const { items } = await listQueue(world.as(moderator), { queue: "new-members" });
  expect(items).toMatchObject([
    {
      kind: "comment",
      byline: { kind: "display", name: writer.name },
      excerpt: "I know this silence, and its chairs.",
      signals: [{ check: "first-contributions", explanation: "First contribution from this writer." }],
      reports: 0,
      claim: null,
      own: false,
    },
  ]);
  const bytes = JSON.stringify(items);
  for (const secret of [writer.id, writer.email]) expect(bytes).not.toContain(secret);
});

test("a claim shows who has it until it lapses, to its holder as their own", async ({ world }) => {
  const [tomas, ines] = [await world.moderator("Tomas"), await world.moderator("Ines")];
  const { items } = await listQueue(world.as(ines), { queue: "new-members" });
  const reviewId = items[0]?.reviewId ?? "";
  await claimReview(world.as(tomas), { reviewId });

  const claimOf = async (viewer: typeof tomas) =>
    (await listQueue(world.as(viewer), { queue: "new-members" })).items[0]?.claim;
  expect(await claimOf(ines)).toMatchObject({ mine: false, by: tomas.name });
  expect(await claimOf(tomas)).toMatchObject({ mine: true });
  expect(await listColleagues(world.as(ines))).toEqual([tomas.name]);
  expect(await listColleagues(world.as(tomas))).toEqual([]);

  world.pass(CLAIM_MS / 60_000);
  expect(await claimOf(ines)).toBeNull();
  expect(await listColleagues(world.as(ines))).toEqual([]);
});

test("a moderator’s own contribution is shown as theirs, also a nameless one", async ({ world }) => {
  const [article, writer] = [await world.article(), await world.moderator("Writer")];
  await sendNote(world, writer, { article, body: "Signed, and mine.", byline: writer.bylineId });
  await sendNote(world, writer, { article, body: "Nameless, and mine.", byline: "anonymous" });
  const own = (await listQueue(world.as(writer), { queue: "new-members" })).items.filter(({ own }) => own);
  expect(own.map(({ excerpt }) => excerpt)).toEqual(["Signed, and mine.", "Nameless, and mine."]);
  const colleague = await world.moderator();
  const seen = (await listQueue(world.as(colleague), { queue: "new-members" })).items;
  expect(seen.some(({ own }) => own)).toBe(false);
});

test("the counts of the queues are those of what waits in them", async ({ world }) => {
  const article = await world.article({ hold: "everything" });
  await sendNote(world, await world.newMember({ trusted: true }), { article, body: "Held by its article." });
  const counts = await countQueues(world.as(await world.moderator()));
  for (const queue of WAITING.filter((queue) => queue !== "stories")) {
    const [fresh] = await world.db
      .select({ n: sql<number>`count(*)::int` })
      .from(reviews)
      .where(sql`queue = ${queue} and closed_at is null`);
    expect(counts[queue]).toBe(fresh?.n);
  }
  expect(counts.held).toBe(1);
});

test("ages are told in five steps up to the promise and past it, whatever the urgency", async ({ world }) => {
  const moderator = await world.moderator();
  const minutes = [0, 59, 61, 200, 300, 500, 719, 721, 5_000];
  for (const [n, ago] of minutes.entries()) await open(world, "questions", { ago, urgency: n % 3 });
  const ages = await findAges(world.as(moderator), { queue: "questions", promiseHours: 12 });
  expect(ages).toEqual([
    { from: 0, to: 60, n: 2, capped: false },
    { from: 60, to: 240, n: 2, capped: false },
    { from: 240, to: 480, n: 1, capped: false },
    { from: 480, to: 720, n: 2, capped: false },
    { from: 720, to: null, n: 2, capped: false },
  ]);
});

test("the steps follow the promise", () => {
  expect(ageBounds(12)).toEqual([60, 240, 480, 720]);
  expect(ageBounds(48)).toEqual([240, 960, 1920, 2880]);
  expect(ageBounds(1)).toEqual([5, 20, 40, 60]);
});

test("nobody but moderators and admins reads a queue", async ({ world }) => {
  const reader = world.as(await world.newMember({ roles: ["author"] }));
  for (const ctx of [reader, world.guest]) {
    await expect(listQueue(ctx, { queue: "held" })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(countQueues(ctx)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(findAges(ctx, { queue: "held", promiseHours: 12 })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(listColleagues(ctx)).rejects.toMatchObject({ code: "not_allowed" });
  }
});

/** Opens reviews straight in the table, many at the same moment, so that order rests on the id; one above them all. */
async function fill(world: World, queue: "stories", n: number): Promise<{ first: string }> {
  for (let i = 1; i < n; i++) await open(world, queue, { ago: 30 + (i % 4), urgency: i % 3 === 0 ? 5 : 0 });
  return { first: await open(world, queue, { ago: 1, urgency: 9 }) };
}

async function open(
  world: World,
  queue: "stories" | "questions",
  { ago, urgency }: { ago: number; urgency: number },
) {
  const [contributionId, reviewId] = [newId(world.now), newId(world.now)];
  const at = world.now;
  await world.db.execute(sql`insert into contributions
    (id, kind, byline_kind, state, body, html, received_at, state_at)
    values (${contributionId}, 'story', 'anonymous', 'held', 'A story that waits.', '', ${at}, ${at})`);
  await world.db.execute(sql`insert into contribution_revisions (contribution_id, revision, body, html, written_at)
    values (${contributionId}, 1, 'A story that waits.', '', ${at})`);
  const openedAt = new Date(at.getTime() - ago * 60_000);
  await world.db
    .insert(reviews)
    .values({ id: reviewId, contributionId, revision: 1, queue, urgency, openedAt, kind: "story" });
  return reviewId;
}
