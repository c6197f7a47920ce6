import { expect } from "vitest";
import { newId } from "@/db/ids";
import { signals } from "@/db/schema/moderation";
import { test } from "@/test/world";
import { claimReview } from "../reviews/claim-review";
import { handOverReview } from "../reviews/hand-over-review";
import { skipReview } from "../reviews/skip-review";
import { takeNextReview } from "../reviews/take-next-review";
import { dropView } from "./drop-view";
import { findDesk } from "./find-desk";
import { findNarrowChoices } from "./find-narrow-choices";
import { keepView } from "./keep-view";
import { listViews } from "./list-views";
import { listQueue } from "./queries";
import { readPulse } from "./read-pulse";
import { type Narrow, narrowQuery, Within } from "./schemas";

const queue = "new-members";

test("a queue is narrowed by article, hub, finding, kind and age, in its own order, page by page", async ({
  world,
}) => {
  const [one, other] = [await world.article(), await world.article()];
  const ada = await world.moderator();
  const linked = await world.note(await world.newMember(), one, {
    body: "See https://one.example and https://two.example for it.",
  });
  world.pass(120);
  for (let n = 0; n < 27; n++) await world.note(await world.newMember(), one);
  await world.note(await world.newMember(), other);
  const list = async (narrow: Narrow, after?: string) => listQueue(world.as(ada), { queue, narrow, after });

  const first = await list({ article: one.slug });
  expect([first.items.length, first.items[0]?.excerpt]).toEqual([25, linked.body]);
  const rest = await list({ article: one.slug }, first.next ?? "");
  expect([rest.items.length, rest.next]).toEqual([3, null]);
  expect((await list({ article: other.slug })).items).toHaveLength(1);
  expect((await list({ hub: "no-such-hub" })).items).toEqual([]);
  const { articles, hubs } = await findNarrowChoices(world.as(ada), { queue });
  expect(articles.map(({ slug }) => slug)).toEqual(expect.arrayContaining([one.slug, other.slug]));
  const hub = hubs[0]?.slug ?? "";
  expect((await list({ hub, hours: 1 })).items.map(({ excerpt }) => excerpt)).toEqual([linked.body]);
  expect((await list({ check: "links" })).items.map(({ excerpt }) => excerpt)).toEqual([linked.body]);
  expect((await list({ check: "links", kind: "story" })).items).toEqual([]);
  expect((await list({ hours: 3 })).items).toEqual([]);
  const narrow = { check: "links", hours: 1 } as const;
  expect(Within.parse(narrowQuery(narrow))).toEqual(narrow);
  // The next item is the next of what one looks at.
  expect(await takeNextReview(world.as(ada), { queue, narrow, after: first.items[1]?.reviewId })).toBe(
    first.items[0]?.reviewId,
  );
});

test("a queue is narrowed by the language that its words seem to be in, kept as a view, and its pulse is felt for that alone", async ({
  world,
}) => {
  const [ada, article] = [await world.moderator("Cleo"), await world.article()];
  const german =
    "Ich habe das Fenster offen gelassen, weil es noch nicht so kalt war, und dann kam der Regen doch.";
  const read = () => findNarrowChoices(world.as(ada), { queue });
  const send = async (body: string) => world.note(await world.newMember(), article, { body });
  await send("We left the window open, because it was not that cold yet, and then the rain came.");
  expect((await read()).languages).not.toContain("de");
  const felt = async () => readPulse(world.as(ada), { queue, language: "de" });
  const before = await felt();
  await send(german);
  expect(await felt()).not.toBe(before);
  expect((await read()).languages).toEqual(expect.arrayContaining(["de", "en"]));
  const narrow = { language: "de" } as const;
  const { items } = await listQueue(world.as(ada), { queue, narrow });
  expect(items.map(({ excerpt }) => excerpt)).toEqual([german]);
  await keepView(world.as(ada), { queue, name: "German", ...narrow });
  expect((await listViews(world.as(ada), { queue })).map((view) => [view.name, view.narrow])).toEqual([
    ["German", narrow],
  ]);
  expect(Within.parse(narrowQuery(narrow))).toEqual(narrow);
});

test("a view is kept for oneself or for everybody, and dropped by who kept it or an admin", async ({
  world,
}) => {
  const [ada, ben] = [await world.moderator("Ada"), await world.moderator("Ben")];
  const admin = await world.newMember({ roles: ["admin"] });
  await keepView(world.as(ada), { queue, name: "Links", check: "links" });
  const { viewId } = await keepView(world.as(ada), { queue, name: "Old ones", hours: 12, forTeam: "on" });
  const names = async (viewer: typeof ada) =>
    (await listViews(world.as(viewer), { queue })).map(({ name }) => name);
  expect(await names(ada)).toEqual(["Links", "Old ones"]);
  expect(await names(ben)).toEqual(["Old ones"]);
  await expect(keepView(world.as(ada), { queue, name: "All" })).rejects.toMatchObject({
    code: "nothing_narrowed",
  });
  await expect(dropView(world.as(ben), { viewId })).rejects.toMatchObject({ code: "not_found" });
  await dropView(world.as(admin), { viewId });
  expect(await names(ada)).toEqual(["Links"]);
});

test("what is handed over stands at the head of a colleague’s desk, nobody holds it, and it can be skipped", async ({
  world,
}) => {
  const [ada, ben] = [await world.moderator("Ada"), await world.moderator("Ben")];
  const article = await world.article();
  await world.note(await world.newMember(), article);
  const { items } = await listQueue(world.as(ada), { queue, narrow: { article: article.slug } });
  const reviewId = items[0]?.reviewId ?? "";
  await claimReview(world.as(ada), { reviewId });
  const given = { reviewId, memberId: ben.id, words: "You know this writer." };
  await expect(handOverReview(world.as(ben), { ...given, memberId: ada.id })).rejects.toMatchObject({
    code: "claimed_by_other",
  });
  const reader = await world.newMember();
  await expect(handOverReview(world.as(ada), { ...given, memberId: reader.id })).rejects.toMatchObject({
    code: "nobody_to_hand_to",
  });
  await handOverReview(world.as(ada), given);

  expect((await findDesk(world.as(ben), { queue })).handed).toMatchObject([
    { reviewId, by: ada.name, words: "You know this writer." },
  ]);
  expect((await findDesk(world.as(ada), { queue })).handed).toEqual([]);
  const narrow = { article: article.slug };
  const [seen] = (await listQueue(world.as(ada), { queue, narrow })).items;
  expect(seen).toMatchObject({ claim: null, handed: { mine: false, to: ben.name } });
  // The next one of its queue is not taken from under whom it was handed to.
  expect(await takeNextReview(world.as(ada), { queue, narrow })).toBeNull();
  await skipReview(world.as(ben), { reviewId });
  expect((await findDesk(world.as(ben), { queue })).handed).toEqual([]);
  expect(await takeNextReview(world.as(ada), { queue, narrow })).toBe(reviewId);
});

test("the pulse changes with what a page shows, and with nothing else", async ({ world }) => {
  const [ada, ben] = [await world.moderator("Ada"), await world.moderator("Ben")];
  const [article, elsewhere] = [await world.article(), await world.article({ hold: "everything" })];
  await world.note(await world.newMember(), article);
  const narrow = { article: article.slug };
  const pulse = () => readPulse(world.as(ada), { queue, ...narrow });
  const [item] = (await listQueue(world.as(ada), { queue, narrow })).items;
  const felt = [await pulse()];
  await world.note(await world.newMember({ trusted: true }), elsewhere);
  expect(await pulse()).toBe(felt[0]);
  const { reviewId = "" } = item ?? {};
  await claimReview(world.as(ben), { reviewId });
  felt.push(await pulse());
  // A beat that only keeps what is held moves nothing.
  await claimReview(world.as(ben), { reviewId, kept: true });
  expect(await pulse()).toBe(felt[1]);
  await handOverReview(world.as(ben), { reviewId, memberId: ada.id });
  felt.push(await pulse());
  await world.note(await world.newMember(), article);
  felt.push(await pulse());
  expect(new Set(felt).size).toBe(4);
  const reader = world.as(await world.newMember());
  await expect(readPulse(reader, { queue })).rejects.toMatchObject({ code: "not_allowed" });
});

test("a text with a severe finding comes with the name of it, so that its line can be covered", async ({
  world,
}) => {
  const [ada, article] = [await world.moderator(), await world.article()];
  const notes = [
    await world.note(await world.newMember(), article),
    await world.note(await world.newMember(), article),
  ];
  await world.db.insert(signals).values({
    id: newId(world.now),
    contributionId: notes[1]?.id ?? "",
    revision: 1,
    check: "score",
    effect: "inform",
    explanation: "Reads like what was turned down here before.",
  });
  const { items } = await listQueue(world.as(ada), { queue, narrow: { article: article.slug } });
  expect(items.map(({ severe }) => severe)).toEqual([[], ["score"]]);
});
