import { afterAll, describe, expect, vi } from "vitest";
import { decide } from "@/lib/moderation/decisions/decide";
import { publishAnswer } from "@/lib/questions/desk/publish-answer";
import { sendStory } from "@/lib/stories/send-story";
import { openThread } from "@/lib/threads/open-thread";
import { postComment } from "@/lib/threads/post-comment";
import { comeIn } from "@/test/come-in";
import { authorOf, clear, sendLetter } from "@/test/letters";
import { openPage } from "@/test/pages";
import { readable } from "@/test/readable";
import { openReadingServer, type ReadingServer } from "@/test/reading-server";
import { Visitor } from "@/test/visitor";
import { test as base, type World } from "@/test/world";

vi.mock("next/headers", async () => (await import("@/test/visitor")).nextHeaders);
vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock("next/cache", async () => (await import("@/test/visitor")).nextCache);
vi.mock("react/jsx-dev-runtime", async (original) =>
  (await import("@/test/pages")).keepingHands(await original()),
);

/** What was written, and where it is to be read. */
type Written = { words: string; at: string[] };
type Site = { server: ReadingServer; written: Written[]; pages: string[]; session: string };

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

const test = base.extend<{ site: Site }>({
  site: [
    async ({ world }, use) => {
      const server = await openReadingServer(world);
      closing.push(server.close);
      await use({ server, ...(await write(world)) });
    },
    { scope: "file" },
  ],
});

/** A conversation under an article and one in its margin, three deep; a story; an answered question. */
async function write(world: World): Promise<Omit<Site, "server">> {
  const article = await world.article();
  const author = await authorOf(world, article);
  const reader = await world.newMember({ trusted: true });
  const as = () => world.as(reader);
  const note = { byline: reader.bylineId, contentNotes: [] };
  const opening = await openThread(as(), {
    articleSlug: article.slug,
    body: "We never spoke of the second kettle.",
    ...note,
  });
  const { threadId } = opening;
  const reply = await postComment(as(), { threadId, body: "Nor did we, and ours had a **name**.", ...note });
  await postComment(as(), { threadId, parentId: reply.id, body: "A name like whose?", ...note });
  const beside = await openThread(as(), {
    articleSlug: article.slug,
    body: "Mine is still quiet, every evening.",
    passage: { blockId: "block-0", start: 4, end: 11, exact: "kitchen" },
    ...note,
  });
  const told = await sendStory(world.as(reader), {
    articleSlug: article.slug,
    title: "The year of the stove",
    body: "It began in the pantry, as these things do.",
    byline: "anonymous",
    contentNotes: [],
    own: "on",
  });
  await decide(world.as(await world.moderator()), {
    contributionId: told.id,
    revision: 1,
    verdict: "approve",
  });
  const letter = await sendLetter(world, article);
  await clear(world, letter.id);
  const answer = await publishAnswer(world.as(author), {
    questionId: letter.id,
    alsoFor: [],
    body: "By naming the day first.",
    goes: "printed",
    printedQuestion: "How does one ask for an evening?",
    promote: false,
  });
  const page = `/articles/${article.slug}`;
  const thread = `${page}/threads/${threadId}`;
  const place = `${thread}/notes/${reply.id}`;
  const written = [
    {
      words: "We never spoke of the second kettle.",
      at: [page, thread, place, `${page}/conversation/newest`],
    },
    { words: "Nor did we, and ours had a name.", at: [page, thread, place] },
    { words: "A name like whose?", at: [page, thread, place] },
    {
      words: "Mine is still quiet, every evening.",
      at: [page, `${page}/margin`, `${page}/threads/${beside.threadId}`],
    },
    { words: "The year of the stove", at: [page, `${page}/stories`, `/stories/${told.id}`] },
    { words: "It began in the pantry, as these things do", at: [`/stories/${told.id}`] },
    { words: "By naming the day first.", at: [page, `${page}/questions`, `/questions/${answer.id}`] },
  ];
  const session = [...(await comeIn(world, reader)).cookies]
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  return { written, pages: [...new Set(written.flatMap(({ at }) => at))], session };
}

const AGENTS: Record<string, Record<string, string>> = {
  "a desktop browser": {
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/147.0 Safari/537.36",
  },
  "a phone": {
    "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 20_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
    "sec-ch-ua-mobile": "?1",
    "viewport-width": "390",
    "save-data": "on",
  },
  "Google on a phone": {
    "user-agent":
      "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 Chrome/147.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  },
  Bing: { "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)" },
  "a reader of another language": { "accept-language": "cy;q=1, fr;q=0.5", dnt: "1" },
  "something that says nothing of itself": { "user-agent": "" },
  "a browser without compression": { "accept-encoding": "identity" },
};

// remark42 #585.
describe("acceptance 18: search engines get the conversation in the HTML, on mobile as well", () => {
  test("every word that readers see stands in the page, to be read without script", async ({ site }) => {
    for (const { words, at } of site.written) {
      for (const page of at) {
        const answer = await site.server.get(page, AGENTS["Google on a phone"]);
        expect([page, answer.status]).toEqual([page, 200]);
        expect(readable(await answer.text()), page).toContain(words);
      }
    }
  });

  test("each page is the same bytes for every agent, with a cookie and without, rendered for whomever first", async ({
    site,
  }) => {
    for (const page of site.pages) {
      const bytes = new Map<string, string>();
      for (const [name, headers] of Object.entries(AGENTS)) {
        bytes.set(name, await (await site.server.get(page, headers)).text());
        bytes.set(
          `${name}, signed in`,
          await (await site.server.get(page, { ...headers, cookie: site.session })).text(),
        );
        // Whoever comes next is the first for whom it is rendered.
        site.server.room.expire(["everything"]);
      }
      expect([page, new Set(bytes.values()).size]).toEqual([page, 1]);
      expect(bytes.size).toBe(2 * Object.keys(AGENTS).length);
    }
  });

  test("no agent is sent elsewhere, given a cookie, or told to leave the article out", async ({ site }) => {
    const [article = ""] = site.pages;
    for (const headers of Object.values(AGENTS)) {
      const answer = await site.server.get(article, headers);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.get("x-robots-tag")).toBeNull();
      expect(answer.headers.get("vary") ?? "").not.toMatch(/user-agent|cookie/i);
    }
    for (const page of site.pages.filter((page) => !/notes|conversation|margin/.test(page))) {
      const { head } = await openPage(new Visitor(), page);
      expect([page, head]).toEqual([page, expect.stringContaining(`"canonical":"${page}"`)]);
      expect(head).not.toContain("robots");
    }
  });

  test("its linked data says the same as the page", async ({ site }) => {
    const [page = "", thread = ""] = site.pages;
    const article = await (await site.server.get(page)).text();
    expect(article).toContain('"@type":"DiscussionForumPosting"');
    expect(article).toContain('"text":"We never spoke of the second kettle."');
    const whole = await (await site.server.get(thread)).text();
    expect(whole).toContain('"text":"Nor did we, and ours had a name."');
  });
});
