import { expect } from "vitest";
import { reviseContribution } from "@/lib/contributions/revise-contribution";
import { withdrawContribution } from "@/lib/contributions/withdraw-contribution";
import { decide } from "@/lib/moderation/decisions/decide";
import { type Person, type TestArticle, test, type World } from "@/test/world";
import { findStory, listNewestStories, listStories } from "./queries";
import { sendStory } from "./send-story";

const send = (world: World, writer: Person, article: TestArticle, title = "What the dog knew") =>
  sendStory(world.as(writer), {
    articleSlug: article.slug,
    title,
    body: Array(500).fill("word").join(" "),
    byline: "own",
    contentNotes: ["grief"],
    own: "on",
  });

async function print(world: World, writer: Person, article: TestArticle, title?: string) {
  const story = await send(world, writer, article, title);
  const moderator = world.as(await world.moderator());
  await decide(moderator, { contributionId: story.id, revision: 1, verdict: "approve" });
  return story;
}

test("a story waits for a person, and no reader sees it", async ({ world }) => {
  const [writer, article] = [await world.newMember({ trusted: true }), await world.article()];
  const story = await send(world, writer, article);
  expect(story.state).toBe("held");
  expect(await findStory(world.db, story.id)).toBeUndefined();
  expect((await listStories(world.db, { article: article.slug })).stories).toEqual([]);
});

test("an approved story is on the shelf and has a page of its own", async ({ world }) => {
  const [writer, article] = [await world.newMember(), await world.article()];
  const { id } = await print(world, writer, article);
  const cover = {
    id,
    title: "What the dog knew",
    minutes: 2,
    byline: { kind: "display", name: writer.name },
    contentNotes: ["grief"],
  };
  expect((await listStories(world.db, { article: article.slug })).stories).toEqual([cover]);
  expect(await listNewestStories(world.db, { articles: [article.slug], limit: 3 })).toEqual([cover]);
  expect(await findStory(world.db, id)).toMatchObject({
    ...cover,
    state: "here",
    article: { slug: article.slug },
  });
});

test("an edited story says how long it takes to read now", async ({ world }) => {
  const [writer, article] = [await world.newMember(), await world.article()];
  const { id } = await print(world, writer, article);
  const body = Array(1_100).fill("longer").join(" ");
  await reviseContribution(world.as(writer), { contributionId: id, revision: 1, body });
  expect(await findStory(world.db, id)).toMatchObject({ minutes: 2 });
  const moderator = world.as(await world.moderator());
  await decide(moderator, { contributionId: id, revision: 2, verdict: "approve" });
  expect(await findStory(world.db, id)).toMatchObject({ minutes: 5 });
});

test("the shelf is read page by page, newest first, none twice", async ({ world }) => {
  const [writer, article] = [await world.newMember(), await world.article()];
  const ids: string[] = [];
  for (let n = 0; n < 14; n++) ids.unshift((await print(world, writer, article, `Story ${n}`)).id);
  const first = await listStories(world.db, { article: article.slug });
  const second = await listStories(world.db, { article: article.slug, after: first.next ?? "" });
  expect([...first.stories, ...second.stories].map(({ id }) => id)).toEqual(ids);
  expect(second.next).toBeNull();
});

test("a story taken back leaves a blank page and nothing of itself", async ({ world }) => {
  const [writer, article] = [await world.newMember(), await world.article()];
  const { id } = await print(world, writer, article, "A canary in the title");
  await withdrawContribution(world.as(writer), { contributionId: id });
  const page = await findStory(world.db, id);
  expect(page).toEqual({ id, state: "withdrawn", article: expect.anything() });
  expect((await listStories(world.db, { article: article.slug })).stories).toEqual([]);
});

test("a removed story leaves its rule", async ({ world }) => {
  const [writer, article] = [await world.newMember(), await world.article()];
  const { id } = await print(world, writer, article);
  const moderator = world.as(await world.moderator());
  await decide(moderator, {
    contributionId: id,
    revision: 1,
    verdict: "remove",
    ruleNumber: 2,
    reason: "It is unkind.",
  });
  expect(await findStory(world.db, id)).toMatchObject({ state: "removed", removal: { rule: 2 } });
});

test("is refused without an account, and where stories are off", async ({ world }) => {
  const [writer, article] = [await world.newMember(), await world.article({ storiesOn: false })];
  await expect(send(world, writer, article)).rejects.toMatchObject({ code: "stories_off" });
  const asGuest = sendStory(world.guest, {
    articleSlug: article.slug,
    title: "Mine",
    body: "A few words.",
    byline: "own",
    contentNotes: [],
    own: "on",
  });
  await expect(asGuest).rejects.toMatchObject({ code: "sign_in_first" });
});
