import { eq, sql } from "drizzle-orm";
import { beforeEach, expect } from "vitest";
import { z } from "zod";
import { appeals } from "@/db/schema/appeals";
import { localMail } from "@/db/schema/mail";
import { reviews } from "@/db/schema/moderation";
import { sanctions } from "@/db/schema/sanctions";
import { CARE_STEPS } from "@/db/vocabulary";
import { countDrift } from "@/lib/contributions/count-drift";
import { takeCareSteps } from "@/lib/moderation/crisis/take-care-steps";
import { decide } from "@/lib/moderation/decisions/decide";
import { countQueues } from "@/lib/moderation/queues/find-desk";
import { liftSanction } from "@/lib/moderation/sanctions/lift-sanction";
import { listMySanctions } from "@/lib/moderation/sanctions/queries";
import { rows } from "@/lib/platform/rows";
import { runJobs } from "@/test/run-jobs";
import { accountOf, penNameOf, sanction } from "@/test/sanctioned";
import { type Person, test, type World } from "@/test/world";
import { appealDecision } from "./appeal-decision";
import { appealSanction } from "./appeal-sanction";
import { claimAppeal } from "./claim-appeal";
import { decideAppeal } from "./decide-appeal";
import { findAppeal, listAppeals } from "./queries";
import { undoAppeal } from "./undo-appeal";

beforeEach(() => {
  globalThis.afterwordDemo = true;
});

const overturned = { outcome: "overturned", answer: "You named nobody. It is lifted." } as const;
const upheld = { outcome: "upheld", answer: "She can be found by it." } as const;

/** A member whom Ada suspended, as the account or under a pen name, and who has asked for a second reading. */
async function suspended(world: World, under?: string) {
  const [ada, ben] = [await world.moderator("Ada"), await world.moderator("Ben")];
  const [member, article] = [await world.newMember({ trusted: true }), await world.article()];
  const persona = under
    ? { of: "pen" as const, id: await penNameOf(world, member, under) }
    : accountOf(member);
  const sanctionId = await sanction(world, ada, persona, "suspend", { until: "2027-06-30" });
  await appealSanction(world.as(member), { sanctionId, appeal: "I named nobody." });
  const [appeal] = await world.db.select().from(appeals).where(eq(appeals.sanctionId, sanctionId));
  return { ada, ben, member, article, sanctionId, appealId: appeal?.id ?? "" };
}

test("promise 4: a sanction too can be appealed once, and whoever gave it can’t decide that: the database refuses it", async ({
  world,
}) => {
  const { ada, ben, member, sanctionId, appealId } = await suspended(world);
  const byAda = world.db.execute(
    sql`update appeals set outcome = 'upheld', decided_by = ${ada.id}, decided_at = now(), answer = 'No.' where id = ${appealId}`,
  );
  await expect(byAda).rejects.toMatchObject({ cause: { code: "23514" } });
  const lie = world.db.execute(sql`update appeals set first_decider = ${ben.id} where id = ${appealId}`);
  await expect(lie).rejects.toMatchObject({ cause: { code: "23503" } });
  const again = { sanctionId, appeal: "Once more." };
  await expect(appealSanction(world.as(member), again)).rejects.toMatchObject({ code: "appealed_once" });
  await expect(appealSanction(world.as(ben), again)).rejects.toMatchObject({ code: "not_allowed" });
  const own = { code: "own_decision" };
  await expect(claimAppeal(world.as(ada), { appealId })).rejects.toMatchObject(own);
  await expect(decideAppeal(world.as(ada), { appealId, ...upheld })).rejects.toMatchObject(own);
});

test("overturned, a suspension is lifted with the decision and its member told; taken back, it is in force as it was", async ({
  world,
}) => {
  const { ben, member, article, sanctionId, appealId } = await suspended(world);
  const send = () => world.note(member, article);
  expect((await listAppeals(world.as(ben))).waiting).toContainEqual(
    expect.objectContaining({ appealId, about: "sanction", barred: null }),
  );
  await expect(send()).rejects.toMatchObject({ code: "suspended" });
  await decideAppeal(world.as(ben), { appealId, ...overturned });
  expect((await send()).state).toBe("approved");
  await runJobs(world);
  const letters = await world.db.select().from(localMail).where(eq(localMail.to, member.email));
  expect(letters.map(({ text }) => text).join("\n")).toContain(overturned.answer);
  expect(await listMySanctions(world.as(member))).toMatchObject([
    { id: sanctionId, counts: false, appeal: overturned, appealable: false },
  ]);

  world.pass(1);
  await undoAppeal(world.as(ben), { appealId });
  await expect(send()).rejects.toMatchObject({ code: "suspended" });
  const theirs = eq(sanctions.memberId, member.id);
  const [first, again] = await world.db.select().from(sanctions).where(theirs).orderBy(sanctions.givenAt);
  expect(again).toMatchObject({ kind: "suspend", reason: first?.reason, endsAt: first?.endsAt });
  expect(await findAppeal(world.as(ben), appealId)).toMatchObject({
    outcome: null,
    against: { of: "sanction", counts: true },
  });
  // What was put back has its one appeal already.
  const once = { sanctionId: again?.id ?? "", appeal: "Again." };
  await expect(appealSanction(world.as(member), once)).rejects.toMatchObject({ code: "appealed_once" });
  await decideAppeal(world.as(ben), { appealId, ...upheld });
  await expect(send()).rejects.toMatchObject({ code: "suspended" });
  expect(await countDrift(world.db)).toEqual([]);
});

test("lifted first, a sanction leaves nothing to read again; nor does time that is over", async ({
  world,
}) => {
  const { ada, member, sanctionId, appealId } = await suspended(world);
  await liftSanction(world.as(ada), { sanctionId });
  expect(await findAppeal(world.as(ada), appealId)).toMatchObject({ outcome: "settled" });
  const ban = await sanction(world, ada, accountOf(member), "ban");
  world.pass(60 * 24 * 31);
  const late = { sanctionId: ban, appeal: "I was away." };
  await expect(appealSanction(world.as(member), late)).rejects.toMatchObject({ code: "appeal_too_late" });
  expect(await countDrift(world.db)).toEqual([]);
});

test("an appeal for a pen name leads to no account, neither for those who read it nor in what is stored", async ({
  world,
}) => {
  const { ben, member, sanctionId, appealId } = await suspended(world, "The Long Landing");
  const seen = JSON.stringify([
    (await listAppeals(world.as(ben))).waiting.filter((item) => item.appealId === appealId),
    await findAppeal(world.as(ben), appealId),
  ]);
  expect(seen).toContain("The Long Landing");
  const stored = await rows(
    world.db,
    z.object({ text: z.string() }),
    sql`select p::text as text from appeals p where id = ${appealId}
      union all select e::text from audit_events e where event = 'appeal.filed' and e.details->>'sanction' = ${sanctionId}`,
  );
  for (const mark of [member.id, member.name, member.email, member.bylineId]) {
    expect(seen).not.toContain(mark);
    expect(JSON.stringify(stored)).not.toContain(mark);
  }
});

test("an appeal from the crisis queue is listed and counted for those alone who were granted it", async ({
  world,
}) => {
  const trained = () => world.newMember({ roles: ["moderator"], grants: ["crisis"] });
  const [ben, cleo, first, writer] = [
    await world.moderator("Ben"),
    await trained(),
    await trained(),
    await world.newMember(),
  ];
  const countFor = async (who: Person) => (await countQueues(world.as(who))).appeals;
  const [forBen = 0, forCleo = 0] = [await countFor(ben), await countFor(cleo)];
  const note = await world.note(writer, await world.article(), {
    body: "Some nights I don’t want to live any more.",
  });
  const [review] = await world.db.select().from(reviews).where(eq(reviews.contributionId, note.id));
  await takeCareSteps(world.as(first), { reviewId: review?.id ?? "", steps: [...CARE_STEPS] });
  const no = {
    contributionId: note.id,
    revision: 1,
    verdict: "reject",
    ruleNumber: 1,
    reason: "No.",
  } as const;
  const { decisionId } = await decide(world.as(first), no);
  await appealDecision(world.as(writer), { decisionId, appeal: "It is my own story." });
  expect([await countFor(ben), await countFor(cleo)]).toEqual([forBen, forCleo + 1]);
  const [appeal] = await world.db.select().from(appeals).where(eq(appeals.decisionId, decisionId));
  const appealId = appeal?.id ?? "";
  expect(await findAppeal(world.as(ben), appealId)).toBeNull();
  await expect(claimAppeal(world.as(ben), { appealId })).rejects.toMatchObject({ code: "not_allowed" });
  await decideAppeal(world.as(cleo), { appealId, ...upheld });
  expect([await countFor(ben), await countFor(cleo)]).toEqual([forBen, forCleo]);
  expect(await countDrift(world.db)).toEqual([]);
});
