import { expect, onTestFinished } from "vitest";
import { DrawBook } from "@/lib/anonymity/tokens/draw-book";
import { dayOf } from "@/lib/anonymity/tokens/epochs";
import { chance } from "@/lib/platform/chance";
import { test, type World } from "../world";
import { atLeast, best, judgeAfterwards, judgeTheSameDay, TOO_LUCKY } from "./judge";
import { asItComes, asItIs, type Keeper } from "./keepers";
import { play } from "./play";

/** The short form; `npm run unmask` plays the long one. */
async function playShortly(world: World, keeper: Keeper) {
  const book = new DrawBook(() => world.db, world.database.url);
  globalThis.afterwordDrawBook = book;
  onTestFinished(() => book.close());
  const article = await world.article();
  const members: string[] = [];
  for (let n = 0; n < 60; n++) members.push((await world.newMember()).id);
  const stage = { db: world.db, members, article, first: dayOf(world.now) };
  return play(stage, { days: 8, keeper, random: chance(20261125) });
}

test("an insider with copies of the database guesses who asked no better than chance", async ({ world }) => {
  const played = await playShortly(world, asItIs);
  expect(played.end.asked.length).toBeGreaterThan(20);
  expect(best(judgeAfterwards(played)).luck).toBeGreaterThan(TOO_LUCKY);
  expect(best(judgeTheSameDay(played)).luck).toBeGreaterThan(TOO_LUCKY);
}, 120_000);

test("the same attacks unmask most, where everything is written as it comes", async ({ world }) => {
  const played = await playShortly(world, asItComes);
  for (const judged of [judgeAfterwards(played), judgeTheSameDay(played)]) {
    const { right, of, luck } = best(judged);
    expect(right).toBeGreaterThan(of / 2);
    expect(luck).toBeLessThan(TOO_LUCKY);
  }
}, 120_000);

test("how likely chance does as well is counted exactly", () => {
  expect(atLeast(0, [0.5, 0.5])).toBe(1);
  expect(atLeast(1, [0.5, 0.5])).toBe(0.75);
  expect(atLeast(2, [0.5, 0.25])).toBe(0.125);
  expect(atLeast(3, [0.5, 0.25])).toBe(0);
});
