import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, vi } from "vitest";
import { POST as askWithoutAccount } from "@/app/api/anon/ask/route";
import { newId } from "@/db/ids";
import { anonThread } from "@/db/schema/anonymity";
import { contributions } from "@/db/schema/contributions";
import { signals, wordList } from "@/db/schema/moderation";
import { askAsMemberAction } from "@/lib/questions/actions";
import { openReceipt } from "@/lib/questions/receipts/open-receipt";
import { sendStoryAction } from "@/lib/stories/actions";
import { openThreadAction } from "@/lib/threads/actions";
import { comeIn } from "@/test/come-in";
import { askRequest, nobody, release } from "@/test/letters";
import { sendNote } from "@/test/send-note";
import { test, type World } from "@/test/world";
import { reviseContributionAction } from "./actions";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);

beforeEach(() => {
  globalThis.afterwordLimits = undefined;
});

const NUMBER = "+44 20 7946 0958";

async function stored(world: World, body: string) {
  const [row] = await world.db.select().from(contributions).where(eq(contributions.body, body));
  return row;
}

describe("read it once more:", () => {
  test("nothing is kept of what is nudged, and everything that was typed is given back", async ({
    world,
  }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const visitor = await comeIn(world, writer);
    const send = { articleSlug: article.slug, byline: writer.bylineId };
    const body = `It was a long evening. Ring me on ${NUMBER} whenever you like.`;
    const asked = await visitor.act(openThreadAction, { ...send, body });
    expect(asked).toMatchObject({ status: "refused", values: { body, byline: writer.bylineId } });
    expect(asked.nudge?.findings).toMatchObject([{ advice: expect.stringContaining("telephone number") }]);
    const pieces = asked.nudge?.findings[0]?.passages[0] ?? [];
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([NUMBER]);
    expect(await stored(world, body)).toBeUndefined();

    const seen = asked.nudge?.key ?? "";
    const other = body.replace("whenever", "if");
    expect((await visitor.act(openThreadAction, { ...send, body: other, seen })).nudge).toBeDefined();
    const changed = "It was a long evening. I would rather not say more.";
    expect((await visitor.act(openThreadAction, { ...send, body: changed, seen })).status).toBe("done");
    expect(await stored(world, changed)).toMatchObject({ state: "approved" });

    expect((await visitor.act(openThreadAction, { ...send, body, seen })).status).toBe("done");
    const held = await stored(world, body);
    expect(held?.state).toBe("held");
    const found = await world.db
      .select()
      .from(signals)
      .where(eq(signals.contributionId, held?.id ?? ""));
    expect(found.map(({ check, effect }) => [check, effect]).sort()).toEqual([
      ["identifying-details", "nudge"],
      ["insisted", "hold"],
    ]);
  });

  test("a story’s title, a question, an edit, and a question without an account", async ({ world }) => {
    const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
    const visitor = await comeIn(world, writer);
    await world.db
      .insert(wordList)
      .values({ id: newId(), pattern: "full name", effect: "nudge", why: "Names lead to people." });
    const story = { articleSlug: article.slug, byline: writer.bylineId, own: "on", body: "We met once." };
    const titled = await visitor.act(sendStoryAction, { ...story, title: "Her full name" });
    expect(titled.nudge?.findings).toMatchObject([{ advice: "Names lead to people." }]);
    const text = "May I give her full name?";
    const form = { article: article.slug, text, replyMode: "private", as: "member" };
    expect((await visitor.act(askAsMemberAction, form)).nudge).toBeDefined();
    const note = await sendNote(world, writer, { article, body: "As it stands." });
    const edit = { contributionId: note.id, revision: "1", body: "Her full name stands." };
    expect((await visitor.act(reviseContributionAction, edit)).nudge).toBeDefined();
    expect(await stored(world, "As it stands.")).toMatchObject({ revision: 1, pendingRevision: null });

    globalThis.afterwordDatabase = world.database;
    const ask = async (seen?: string) => {
      const { request, keys } = await askRequest(world, article, { text, replyMode: "private", seen });
      const response = await askWithoutAccount(request);
      return { keys, status: response.status, asked: await response.json() };
    };
    const { asked } = await ask();
    expect(asked).toMatchObject({ status: "refused", code: "read_once_more" });
    expect(await world.db.$count(anonThread)).toBe(0);
    const { status, keys } = await ask(asked.nudge.key);
    expect(status).toBe(202);
    await release(world);
    const [letter] = (await openReceipt(nobody(world), keys)).opened.letters;
    const kept = await world.db
      .select()
      .from(signals)
      .where(eq(signals.contributionId, letter?.id ?? ""));
    expect(kept.map(({ check }) => check)).toContain("insisted");
  });
});
