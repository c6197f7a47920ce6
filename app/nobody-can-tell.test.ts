import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, vi } from "vitest";
import { contributions } from "@/db/schema/contributions";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { decide } from "@/lib/moderation/decisions/decide";
import { undoDecision } from "@/lib/moderation/decisions/undo-decision";
import { reportContribution } from "@/lib/moderation/reports/report-contribution";
import { askAsMember } from "@/lib/questions/ask-as-member";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { sendStory } from "@/lib/stories/send-story";
import { comeIn } from "@/test/come-in";
import { authorOf } from "@/test/letters";
import { openReadingServer, type ReadingServer, readAll, type Sent } from "@/test/reading-server";
import { runJobs } from "@/test/run-jobs";
import { sendNote } from "@/test/send-note";
import type { Visitor } from "@/test/visitor";
import { type Person, type TestArticle, test, type World } from "@/test/world";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);
vi.mock("react/jsx-dev-runtime", async (original) =>
  (await import("@/test/pages")).keepingHands(await original()),
);

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});
beforeEach(() => {
  globalThis.afterwordLimits = undefined;
  globalThis.afterwordDemo = true;
});

type Readers = Record<"guest" | "member" | "author" | "moderator" | "admin", Visitor | "guest">;

/** Everybody but the writer. */
async function readersOf(world: World, author: Person, moderator: Person): Promise<Readers> {
  return {
    guest: "guest",
    member: await comeIn(world, await world.newMember({ trusted: true })),
    author: await comeIn(world, author),
    moderator: await comeIn(world, moderator),
    admin: await comeIn(world, await world.newMember({ roles: ["admin"] })),
  };
}

async function open(world: World): Promise<ReadingServer> {
  const server = await openReadingServer(world);
  closing.push(server.close);
  return server;
}

/** What a member of long standing writes is there at once. */
async function approve(world: World, moderator: Person, sent: { id: string; state: string }): Promise<void> {
  if (sent.state === "approved") return;
  await decide(world.as(moderator), { contributionId: sent.id, revision: 1, verdict: "approve" });
}

const story = (article: TestArticle) => ({
  articleSlug: article.slug,
  title: "The landing light",
  body: "We left it on all the years that nobody said why.",
  byline: "anonymous" as const,
  contentNotes: [],
  own: "on" as const,
});

/**
 * One note of each kind without a name, in every state, with all that can happen to one: an edit, a report, a no, an
 * undone decision, an answer in print, an answer by somebody else.
 */
async function writeNameless(
  world: World,
  article: TestArticle,
  writer: Person,
  { author, moderator }: { author: Person; moderator: Person },
): Promise<string[]> {
  const send = { article, byline: "anonymous" as const };
  const waiting = await sendNote(world, writer, { ...send, body: "The one that waits." });
  const opened = await sendNote(world, writer, { ...send, body: "The one that is in the conversation." });
  await approve(world, moderator, opened);
  const beside = await sendNote(world, writer, { ...send, body: "In the margin.", beside: "kitchen" });
  await approve(world, moderator, beside);
  const turnedDown = await sendNote(world, writer, { ...send, body: "The one that was turned down." });
  const no = { verdict: "reject" as const, ruleNumber: 1, reason: "It names her." };
  await decide(world.as(moderator), { contributionId: turnedDown.id, revision: 1, ...no });
  const undone = await sendNote(world, writer, { ...send, body: "Turned down, and the no taken back." });
  const { decisionId } = await decide(world.as(moderator), { contributionId: undone.id, revision: 1, ...no });
  await undoDecision(world.as(moderator), { decisionId });
  await reviseContribution(world.as(writer), { contributionId: opened.id, revision: 1, body: "Changed." });
  await reportContribution(world.guest, { contributionId: beside.id, ruleNumber: 1, words: "Is this she?" });
  const reply = await sendNote(world, author, { article, body: "I see you.", under: opened });
  const under = await sendNote(world, writer, { ...send, body: "And I you.", under: opened });
  await approve(world, moderator, under);
  const told = await sendStory(world.as(writer), story(article));
  await approve(world, moderator, told);
  const asked = await askAsMember(world.as(writer), {
    article: article.slug,
    text: "How long may one leave a light on?",
    replyMode: "public",
    wishes: [],
  });
  await approve(world, moderator, asked);
  await publishAnswer(world.as(author), {
    questionId: asked.id,
    alsoFor: [],
    body: "As long as it helps.",
    goes: "printed",
    printedQuestion: "How long may one leave a light on?",
    promote: true,
  });
  await runJobs(world);
  return [waiting, opened, beside, turnedDown, undone, under, told, asked, reply].map(({ id }) => id);
}

// UNIT3D #5297, moodleoverflow #171, Discourse #28892.
describe("acceptance 9: nothing ties an anonymous contribution to its writer:", () => {
  test("no id, name, address or byline of theirs in anything that a reader, the author, a moderator or an admin can get", async ({
    world,
  }) => {
    const server = await open(world);
    const article = await world.article();
    const writer = await world.newMember({ name: "Philippa Quincewater" });
    const [author, moderator] = [await authorOf(world, article), await world.moderator()];
    const readers = await readersOf(world, author, moderator);
    const ids = await writeNameless(world, article, writer, { author, moderator });
    const identity = [writer.id, writer.bylineId, writer.name, writer.email, "Quincewater", "quincewater"];
    // Letters go to their writer alone; the demo's box shows all of them, and they say what they are about to nobody else.
    const all = await readAll(world, server, readers);
    const sent = all.filter(({ address }) => !address.startsWith("/demo/mail"));
    const tied = sent.filter(({ text }) => identity.some((mark) => text.includes(mark)));
    // An admin's list of people names everybody, and the desk's page of a name its member (a guest who asks for it is
    // given back the address alone); neither may say what was written without a name.
    const people = ({ who, address }: Sent) =>
      (who === "admin" && address === "/admin/people") ||
      address === `/moderation/members/${writer.bylineId}`;
    const places = tied.filter((page) => !people(page)).map(({ who, address }) => `${address} for ${who}`);
    expect(places).toEqual([]);
    expect(ids.filter((id) => tied.some(({ text }) => text.includes(id)))).toEqual([]);
    // What was read is what was meant: all of it is there to be seen by those who may.
    for (const id of ids)
      expect(sent.some(({ who, text }) => who === "moderator" && text.includes(id))).toBe(true);
    const kept = await world.db.select().from(contributions).where(eq(contributions.articleId, article.id));
    expect(kept.filter((row) => JSON.stringify(row).includes(writer.id))).toEqual([]);
  }, 180_000);

  test("of two who write under two articles alike, each here with a name and there without, nobody sees who is which", async ({
    world,
  }) => {
    const server = await open(world);
    const [here, there] = [await world.article({ title: "Twins" }), await world.article({ title: "Twins" })];
    const [anna, bea] = [await world.newMember({ trusted: true }), await world.newMember({ trusted: true })];
    const moderator = await world.moderator();
    for (const [article, nameless] of [
      [here, anna],
      [there, bea],
    ] as const) {
      // The same words with the same names under both; and one who is nameless, another under each.
      for (const named of [anna, bea]) {
        const note = await sendNote(world, named, { article, body: `Said openly by ${named.name}.` });
        await approve(world, moderator, note);
      }
      const author = await authorOf(world, article);
      await writeNameless(world, article, nameless, { author, moderator });
    }
    const readers = await readersOf(world, await world.newMember({ roles: ["author"] }), moderator);
    const sent = await readAll(world, server, { guest: readers.guest, moderator: readers.moderator });
    const differing = sent.filter(({ who, address, text }) => {
      if (!address.includes(here.slug) || /\/(after|threads|older)\//.test(address)) return false;
      const twin = sent.find(
        (one) => one.who === who && one.address === address.replace(here.slug, there.slug),
      );
      return level(text, here) !== level(twin?.text ?? "", there);
    });
    expect(differing.map(tellDifference(sent, here, there))).toEqual([]);
  }, 180_000);
});

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A page with what two articles differ in by themselves levelled: ids by their order on the page, moments, tags. */
function level(text: string, { slug }: TestArticle): string {
  const seen = new Map<string, string>();
  return (
    text
      .replaceAll(slug, "the-article")
      .replace(/\b(hub|author)[- ]\d+/gi, "$1")
      // A story is bound in the cloth that its own id chooses.
      .replace(/(cloth-|"cloth":")\w+/g, "$1")
      .replace(UUID, (id) => seen.get(id) ?? seen.set(id, `#${seen.size}`).get(id) ?? "")
      .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "then")
      .replace(/\\?"(etag|content-length)\\?",\\?"[^\]]*\]/gi, "")
      .replace(/Author [a-m]+/g, "Author")
  );
}

function tellDifference(sent: Sent[], here: TestArticle, there: TestArticle) {
  return ({ who, address, text }: Sent) => {
    const twin = sent.find(
      (one) => one.who === who && one.address === address.replace(here.slug, there.slug),
    );
    const [a, b] = [level(text, here), level(twin?.text ?? "", there)];
    let at = 0;
    while (a[at] === b[at] && at < a.length) at += 1;
    return `${address} for ${who}: “${a.slice(at - 60, at + 80)}” and “${b.slice(at - 60, at + 80)}”`;
  };
}
