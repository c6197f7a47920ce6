import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { reviews } from "@/db/schema/moderation";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { decide } from "@/lib/moderation/decisions/decide";
import { undoDecision } from "@/lib/moderation/decisions/undo-decision";
import { sendNote } from "@/test/send-note";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { listPast } from "./list-past";
import { findLastDecision, listConduct, listDecisions, listModerators } from "./queries";
import { LogInput } from "./schemas";

const everything = LogInput.parse({});

test("acceptance 6: an item decided long ago is found by word, writer, article, moderator, rule, kind and date", async ({
  world,
}) => {
  const [article, ada, ben] = [
    await world.article(),
    await world.moderator("Ada"),
    await world.moderator("Ben"),
  ];
  const heron = await world.newMember({ name: "Grey Heron" });
  await rejected(world, ada, heron, article, "A note about wet gardens, 100% sure.", 1);
  world.pass(60 * 24 * 40);
  await rejected(world, ben, await world.newMember(), article, "A note about dry summers.", 2);
  const often = await world.newMember();
  for (let n = 0; n < 32; n++) await rejected(world, ben, often, article, `Filler ${n}.`, 3);

  const found = async (filter: Record<string, string>) => {
    const { decisions } = await listDecisions(world.as(ada), LogInput.parse(filter));
    return decisions.map(({ excerpt }) => excerpt);
  };
  const wet = ["A note about wet gardens, 100% sure."];
  expect(await found({ words: "WET gard" })).toEqual(wet);
  expect(await found({ words: "100% sur" })).toEqual(wet);
  expect(await found({ words: "100%d" })).toEqual([]);
  expect(await found({ writer: "grey her" })).toEqual(wet);
  expect(await found({ article: article.slug, words: "wet" })).toEqual(wet);
  expect(await found({ kind: "story", words: "wet" })).toEqual([]);
  expect(await found({ by: ada.id })).toEqual(wet);
  expect(await found({ rule: "1" })).toEqual(wet);
  expect(await found({ to: "2026-11-30" })).toEqual(wet);
  expect(await found({ from: "2026-12-01", words: "note about" })).toEqual(["A note about dry summers."]);
  expect(await found({ by: ada.id, rule: "2" })).toEqual([]);
});

test("what was never decided on is found as well; a withdrawn word, and who is behind a nameless note, by nobody", async ({
  world,
}) => {
  const [article, ada] = [await world.article(), await world.moderator("Ada")];
  const otter = await world.newMember({ name: "Quiet Otter", trusted: true });
  const named = await sendNote(world, otter, { article, body: "An unreviewed marigold." });
  await sendNote(world, otter, { article, body: "A nameless marigold.", byline: "anonymous" });
  const found = async (filter: Record<string, string>) => {
    const { items } = await listPast(world.as(ada), LogInput.parse(filter));
    return items.map(({ excerpt }) => excerpt);
  };
  expect(await found({ words: "marigold" })).toEqual(["A nameless marigold.", "An unreviewed marigold."]);
  expect(await found({ writer: "Quiet Otter" })).toEqual(["An unreviewed marigold."]);
  await withdrawContribution(world.as(otter), { contributionId: named.id });
  expect(await found({ words: "unreviewed" })).toEqual([]);
  const lexemes = await world.db.execute(
    sql`select 1 from contribution_revisions where lexemes @@ 'unreviewed'`,
  );
  expect(lexemes).toMatchObject({ rowCount: 0 });
});

test("what may point to a crisis is found by those alone who were granted it", async ({ world }) => {
  const note = await world.note(await world.newMember(), await world.article(), { body: "A heavy lantern." });
  await world.db.update(reviews).set({ queue: "crisis" }).where(eq(reviews.contributionId, note.id));
  const granted = await world.newMember({ roles: ["moderator"], grants: ["crisis"] });
  const filter = LogInput.parse({ words: "lantern" });
  expect((await listPast(world.as(granted), filter)).items).toHaveLength(1);
  const decided = { contributionId: note.id, revision: 1, verdict: "approve" } as const;
  await decide(world.as(granted), decided);
  expect((await listDecisions(world.as(granted), filter)).decisions).toHaveLength(1);
  const other = world.as(await world.moderator("Ada"));
  expect((await listPast(other, filter)).items).toEqual([]);
  expect((await listDecisions(other, filter)).decisions).toEqual([]);
  expect((await listDecisions(other, everything)).decisions.map(({ excerpt }) => excerpt)).not.toContain(
    "A heavy lantern.",
  );
});

test("the log turns page by page, losing and repeating nothing", async ({ world }) => {
  const ada = await world.moderator("Ada");
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listDecisions(world.as(ada), { ...everything, after });
    seen.push(...page.decisions.map(({ decisionId }) => decisionId));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toHaveLength(35);
  expect(new Set(seen).size).toBe(35);
});

test("a filter that makes no sense is left out rather than refused", () => {
  expect(
    LogInput.parse({ words: "", by: "me", rule: "x", from: "yesterday", after: "1", verdict: "ban" }),
  ).toEqual({});
});

test("the log says who, what, when and under which rule, and leads to no account", async ({ world }) => {
  const [article, ada, writer] = [
    await world.article(),
    await world.moderator("Ada"),
    await world.newMember(),
  ];
  await rejected(world, ada, writer, article, "The newest of them.", 2);
  const { decisions } = await listDecisions(world.as(ada), everything);
  expect(decisions[0]).toMatchObject({
    verdict: "reject",
    by: ada.name,
    rule: { number: 2, title: "It is unkind to a writer" },
    reason: "Because of the rule.",
    byline: { kind: "display", name: writer.name },
    undone: false,
  });
  const bytes = JSON.stringify(decisions);
  for (const secret of [writer.id, writer.email]) expect(bytes).not.toContain(secret);
});

test("the foot of the queue offers one’s own last decision, until it has been taken back", async ({
  world,
}) => {
  const [article, ada, ben] = [
    await world.article(),
    await world.moderator("Ada"),
    await world.moderator("Ben"),
  ];
  const decisionId = await rejected(world, ada, await world.newMember(), article, "Ours is the stairs.", 2);
  await rejected(world, ben, await world.newMember(), article, "Decided by a colleague since.", 2);
  expect(await findLastDecision(world.as(ada))).toEqual({
    decisionId,
    verdict: "reject",
    notes: [],
    excerpt: "Ours is the stairs.",
    undoable: true,
  });
  await undoDecision(world.as(ada), { decisionId });
  expect(await findLastDecision(world.as(ada))).toMatchObject({ verdict: "undo", undoable: false });
  expect(await findLastDecision(world.as(await world.moderator("New")))).toBeNull();
});

test("the conduct of staff is in the log, and what readers do is not, since it would name who is behind a pen name", async ({
  world,
}) => {
  const [article, ada, writer] = [
    await world.article(),
    await world.moderator("Ada"),
    await world.newMember(),
  ];
  const decisionId = await rejected(world, ada, writer, article, "One more, and it is decided.", 2);
  const { events } = await listConduct(world.as(ada), everything);
  expect(events[0]).toMatchObject({
    event: "decision.made",
    by: ada.name,
    details: { decision: decisionId, verdict: "reject", rule: 2 },
  });
  expect(events.filter(({ event }) => event.startsWith("contribution."))).toEqual([]);
  expect(JSON.stringify(events)).not.toContain(writer.id);
  const byAda = await listConduct(world.as(ada), { ...everything, by: ada.id });
  expect(new Set(byAda.events.map(({ by }) => by))).toEqual(new Set([ada.name]));
  const older = await listConduct(world.as(ada), { ...everything, after: events[0]?.id });
  expect(older.events[0]?.id).toBe(events[1]?.id);
});

test("nobody but moderators and admins reads the log", async ({ world }) => {
  const reader = world.as(await world.newMember());
  for (const ctx of [reader, world.guest]) {
    await expect(listDecisions(ctx, everything)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(findLastDecision(ctx)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(listConduct(ctx, everything)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(listModerators(ctx)).rejects.toMatchObject({ code: "not_allowed" });
  }
});

async function rejected(
  world: World,
  moderator: Person,
  writer: Person,
  article: TestArticle,
  body: string,
  ruleNumber: number,
): Promise<string> {
  const note = await sendNote(world, writer, { article, body });
  const { decisionId } = await decide(world.as(moderator), {
    contributionId: note.id,
    revision: 1,
    verdict: "reject",
    ruleNumber,
    reason: "Because of the rule.",
  });
  return decisionId;
}
