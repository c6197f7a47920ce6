import { describe, expect } from "vitest";
import { decide } from "@/lib/moderation/decisions/decide";
import { test } from "@/test/world";
import { listMyContributions, listMyUnseenNotes } from "./queries";
import { reviseContribution } from "./revise-contribution";

describe("my contributions", () => {
  // Coral #1652, Isso #446.
  test("acceptance 16: a held contribution is visible to its writer, with state and reason; a nameless one as well", async ({
    world,
  }) => {
    const [writer, other, article] = [
      await world.newMember(),
      await world.newMember(),
      await world.article(),
    ];
    const named = await world.note(writer, article, { body: "Named." });
    const nameless = await world.note(writer, article, { body: "Nameless.", byline: "anonymous" });
    await world.note(other, article, { body: "Somebody else's." });
    const { items, next } = await listMyContributions(world.as(writer));
    expect(items.map(({ id }) => id)).toEqual([nameless.id, named.id]);
    expect(items[1]).toMatchObject({
      state: "held",
      queue: "new-members",
      reasons: ["It is the first that you have sent."],
      article: { slug: article.slug },
    });
    expect(next).toBeNull();
    expect((await listMyUnseenNotes(world.as(writer), article.slug)).map(({ id }) => id)).toEqual([
      named.id,
      nameless.id,
    ]);
  });

  test("a rejection says which rule and why; an edit that waits is said to", async ({ world }) => {
    const [writer, article, ada] = [await world.newMember(), await world.article(), await world.moderator()];
    const bad = await world.note(writer, article, { body: "Bad." });
    const good = await world.note(writer, article, { body: "Good." });
    const no = { verdict: "reject" as const, ruleNumber: 2, reason: "Please be kinder." };
    await decide(world.as(ada), { contributionId: bad.id, revision: 1, ...no });
    await decide(world.as(ada), { contributionId: good.id, revision: 1, verdict: "approve" });
    await reviseContribution(world.as(writer), { contributionId: good.id, revision: 1, body: "Better." });
    const { items } = await listMyContributions(world.as(writer));
    expect(items).toMatchObject([
      { state: "approved", waitingEdit: true, body: "Better.", revision: 2, statement: null },
      { state: "rejected", statement: { rule: { number: 2 }, body: "Please be kinder." } },
    ]);
  });

  test("come in pages by cursor, none twice and none left out", async ({ world }) => {
    const [writer, article] = [await world.newMember(), await world.article()];
    const written: string[] = [];
    for (let n = 0; n < 23; n++) written.push((await world.note(writer, article)).id);
    const first = await listMyContributions(world.as(writer));
    const second = await listMyContributions(world.as(writer), { after: first.next ?? "" });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(written.reverse());
    expect(second.next).toBeNull();
  });
});
