import { essay, join } from "@/bench/scene";
import { withFreshDatabase } from "@/bench/with-fresh-database";
import { DrawBook } from "@/lib/anonymity/tokens/draw-book";
import { chance } from "@/lib/platform/chance";
import { say } from "@/server/say";
import { ATTACKS } from "@/test/unmasking/attacks/attacks";
import { best, type Judged, judgeAfterwards, judgeTheSameDay, TOO_LUCKY } from "@/test/unmasking/judge";
import { asItComes, asItIs, type Keeper } from "@/test/unmasking/keepers";
import { type Played, play } from "@/test/unmasking/play";

const MEMBERS = 200;
const DAYS = 42;
const SLUG = "asked-about";

/**
 * `npm run unmask`: six weeks of two hundred members, attacked as an insider would, as Afterword keeps what is anonymous
 * and as one would keep it who writes everything as it comes. Fails where an attack beats chance on the former, or none
 * does on the latter.
 */
async function unmask(): Promise<void> {
  const honest = await playWith(asItIs);
  const kept = [judgeAfterwards(honest), judgeTheSameDay(honest)];
  const broken = await playWith(asItComes);
  const open = [judgeAfterwards(broken), judgeTheSameDay(broken)];
  say(`${MEMBERS} members, ${DAYS} days, ${honest.end.asked.length} letters; right guesses, and by chance\n`);
  say(
    "| attack | on a later copy | on a copy of the same evening | as it comes, later | as it comes, the same evening |",
  );
  say("| --- | --- | --- | --- | --- |");
  for (const { name } of ATTACKS) {
    const cells = [...kept, ...open].map((judged) => guesses(judged.find(({ attack }) => attack === name)));
    say(`| ${[name, ...cells].join(" | ")} |`);
  }
  const holds = kept.every((judged) => best(judged).luck > TOO_LUCKY);
  const works = open.every((judged) => best(judged).luck < TOO_LUCKY);
  say(`\n${verdict(holds)}  no attack does better than chance explains (the luckiest: ${luckiest(kept)})`);
  say(`${verdict(works)}  the attacks unmask where everything is written as it comes (${luckiest(open)})`);
  if (!holds || !works) process.exitCode = 1;
}

function playWith(keeper: Keeper): Promise<Played> {
  const fresh = { name: "unmask", origin: "https://talk.example" };
  return withFreshDatabase(fresh, async ({ db }, url) => {
    const book = new DrawBook(() => db, url);
    globalThis.afterwordDrawBook = book;
    const members: string[] = [];
    for (let n = 0; n < MEMBERS; n++) members.push((await join(db, `Reader ${n}`)).id);
    await essay(db, SLUG);
    const stage = { db, members, article: { slug: SLUG }, first: "2026-11-10" };
    const played = await play(stage, { days: DAYS, keeper, random: chance(7) });
    await book.close();
    return played;
  });
}

function guesses(judged?: Judged): string {
  return judged ? `${judged.right} of ${judged.of} (${judged.expected.toFixed(1)})` : "";
}

function verdict(good: boolean): string {
  return good ? "holds" : "FALLS SHORT";
}

/** How likely chance does as well as the best attack. */
function luckiest(all: readonly Judged[][]): string {
  return all.map((judged) => best(judged).luck.toExponential(1)).join(", ");
}

await unmask();
