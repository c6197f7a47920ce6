import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { newId } from "@/db/ids";
import { contributions } from "@/db/schema/contributions";
import { signals, wordList } from "@/db/schema/moderation";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { accountOf, penNameOf } from "@/test/sanctioned";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { decide } from "../decisions/decide";
import { undoDecision } from "../decisions/undo-decision";
import { getMember } from "../members/queries";
import { reportContribution } from "../reports/report-contribution";

const LINKS = "See https://one.example/a and https://two.example/b for more.";
let links = 0;
/** Two links, in other words each time. */
const withLinks = () => `${LINKS} ${"abcdefghijklmnop".charAt(++links % 16).repeat(3)} ${newId()}`;

/** Approved notes of the member's, as many days old, under their own name or a pen name. */
async function approved(world: World, member: Person, n: number, { days = 0, pen = "" } = {}): Promise<void> {
  const at = new Date(world.now.getTime() - days * 86_400_000);
  await world.db.insert(contributions).values(
    Array.from({ length: n }, () => ({
      id: newId(at),
      kind: "comment" as const,
      memberId: member.id,
      ...(pen ? { bylineKind: "pen" as const, bylineId: pen } : { bylineKind: "display" as const }),
      state: "approved" as const,
      body: "Said before.",
      html: "<p>Said before.</p>",
      receivedAt: at,
      stateAt: at,
      publishedAt: at,
    })),
  );
}

async function remove(world: World, moderator: Person, id: string): Promise<string> {
  const { decisionId } = await decide(world.as(moderator), {
    contributionId: id,
    revision: 1,
    verdict: "remove",
    ruleNumber: 1,
    reason: "It names her.",
  });
  return decisionId;
}

const standingOf = async (world: World, moderator: Person, member: Person) =>
  (await getMember(world.as(moderator), { persona: accountOf(member) })).standing;
const why = async (world: World, id: string) =>
  (await world.db.select().from(signals).where(eq(signals.contributionId, id))).map(
    ({ check, effect }) => `${check} ${effect}`,
  );

async function cast(world: World): Promise<[Person, Person, TestArticle]> {
  return [await world.newMember({ trusted: true }), await world.moderator(), await world.article()];
}

describe("what a trusted writer's own name is let through", () => {
  test("what is soft is pointed out and doesn't hold; what is listed does", async ({ world }) => {
    const [writer, moderator, article] = await cast(world);
    expect((await world.note(writer, article, { body: withLinks() })).state).toBe("held");
    await approved(world, writer, 10);
    expect((await standingOf(world, moderator, writer)).standing).toBe("trusted");
    const passed = await world.note(writer, article, { body: withLinks() });
    expect([passed.state, await why(world, passed.id)]).toEqual(["approved", ["links inform"]]);
    await world.db.insert(wordList).values({ id: newId(), pattern: "quick cash", effect: "hold", why: "x" });
    expect((await world.note(writer, article, { body: "Quick cash for all." })).state).toBe("held");
  });

  test("a name without a history of its own, and no name, pass nothing by it", async ({ world }) => {
    const [writer, , article] = await cast(world);
    await approved(world, writer, 20);
    const pen = await penNameOf(world, writer, "The Good Scissors");
    for (const byline of [pen, "anonymous"]) {
      expect((await world.note(writer, article, { body: withLinks(), byline })).state).toBe("held");
    }
    await approved(world, writer, 12, { pen });
    expect((await world.note(writer, article, { body: withLinks(), byline: pen })).state).toBe("approved");
  });

  test("what was approved long ago weighs less each quarter", async ({ world }) => {
    const [writer, moderator] = [await world.newMember(), await world.moderator()];
    await approved(world, writer, 15, { days: 90 });
    expect((await standingOf(world, moderator, writer)).standing).toBe("known");
    await approved(world, writer, 5, { days: 1 });
    expect((await standingOf(world, moderator, writer)).standing).toBe("trusted");
  });
});

describe("a writer much of whose work was turned down", () => {
  test("is watched, and everything waits; an undone removal has no weight", async ({ world }) => {
    const [writer, moderator, article] = await cast(world);
    const notes = [await world.note(writer, article), await world.note(writer, article)];
    const decisions = [];
    for (const { id } of notes) decisions.push(await remove(world, moderator, id));
    expect(await standingOf(world, moderator, writer)).toMatchObject({ standing: "watched", removed: 2 });
    const held = await world.note(writer, article);
    expect([held.state, await why(world, held.id)]).toEqual(["held", ["standing hold"]]);
    await undoDecision(world.as(moderator), { decisionId: decisions[0] ?? "" });
    expect(await standingOf(world, moderator, writer)).toMatchObject({ standing: "known", removed: 1 });
    expect((await world.note(writer, article)).state).toBe("approved");
  });

  test("takes no removal back by taking back what was removed; one that readers reported weighs more", async ({
    world,
  }) => {
    const [writer, moderator, article] = await cast(world);
    const note = await world.note(writer, article);
    await reportContribution(world.guest, { contributionId: note.id, ruleNumber: 1 });
    await remove(world, moderator, note.id);
    const before = await standingOf(world, moderator, writer);
    expect(before).toMatchObject({ removed: 1, upheld: 1 });
    await withdrawContribution(world.as(writer), { contributionId: note.id });
    expect(await standingOf(world, moderator, writer)).toEqual(before);
  });

  test("is known by nothing that bore no name, and what bears none is held in a newcomer's words", async ({
    world,
  }) => {
    const [writer, moderator, article] = await cast(world);
    for (let n = 0; n < 2; n++) {
      await remove(world, moderator, (await world.note(writer, article, { byline: "anonymous" })).id);
    }
    expect(await standingOf(world, moderator, writer)).toMatchObject({ standing: "known", removed: 0 });
    for (let n = 0; n < 2; n++) await remove(world, moderator, (await world.note(writer, article)).id);
    const nameless = await world.note(writer, article, { byline: "anonymous" });
    expect([nameless.state, await why(world, nameless.id)]).toEqual(["held", ["first-contributions hold"]]);
  });
});
