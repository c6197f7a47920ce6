import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";
import { ensure } from "@/lib/platform/refusal";
import { firstWords } from "../first-words";
import { canAdminister, canSeeQueue } from "../policy";
import { markSpans } from "../reviews/mark-spans";
import type { Check } from "../screening/checks";
import { firstContributions } from "../screening/checks/first-contributions";
import { standing } from "../screening/checks/standing";
import { type Facts, UNKNOWN } from "../screening/facts";
import { screen } from "../screening/screen";
import type { Signal } from "../screening/signal";
import { listReceived, type Received, readReceived } from "./read-received";
import type { DryRunView, TriedView } from "./views";

/** What checks go by. */
export type Terms = Pick<Facts, "settings" | "listedWords">;

/** A change that is tried: the checks that it touches, and what they go by without it and with it. */
export type Trial = { checks: readonly Check[]; without: Terms; made: Terms };

/** How many of the newest contributions it looks at, and how many at a time. */
const MOST = 5_000;
const BATCH = 100;
/** How long it may take, in milliseconds; then it says how far it came. */
const LIMIT = 8_000;
const EXAMPLES = 8;

type Limits = { most?: number; within?: number };

/**
 * Screens what came in over the last 30 days by `screen` itself, once as things are and once as if the change had been
 * made. A contribution would be held if a check that the change touches then says so, or another one said so when it
 * came in. Writes nothing.
 * @throws Refusal `not_allowed`
 */
export async function runTrial(
  ctx: Ctx<Actor>,
  trial: Trial,
  { most = MOST, within = LIMIT }: Limits = {},
): Promise<DryRunView> {
  ensure(canAdminister(ctx.actor));
  const until = performance.now() + within;
  const ids = await listReceived(ctx, most + 1);
  const run = start();
  for (let at = 0; at < Math.min(ids.length, most) && (at === 0 || performance.now() < until); at += BATCH) {
    const batch = ids.slice(at, Math.min(at + BATCH, most));
    for (const received of await readReceived(ctx, batch, trial)) look(ctx, run, trial, received);
    run.looked += batch.length;
  }
  return {
    ...run,
    soft: trial.checks.some(({ soft }) => soft) && !trial.checks.includes(standing),
    whole: run.looked === ids.length,
  };
}

function start(): DryRunView {
  return {
    looked: 0,
    whole: true,
    wouldHold: { all: 0, removed: 0, examples: [] },
    wouldMask: { all: 0, examples: [] },
    wouldShow: { all: 0, examples: [] },
    wouldCover: 0,
    wouldPass: { all: 0, published: 0, turnedDown: 0, examples: [] },
    unknowable: 0,
    soft: false,
  };
}

function look(ctx: Ctx<Actor>, run: DryRunView, trial: Trial, received: Received): void {
  const { contribution, nameless, facts, held, fate } = received;
  // Whose a nameless one is can't be looked up, so how many its writer had sent before is as it was found then.
  const byHistory = [firstContributions, standing];
  const checks = nameless ? trial.checks.filter((check) => !byHistory.includes(check)) : trial.checks;
  if (checks.length < trial.checks.length) run.unknowable += 1;
  const touched = new Set(checks.map(({ name }) => name));
  const findings = (terms: Terms, way: "without" | "made") =>
    screen(
      contribution,
      {
        ...UNKNOWN,
        ...facts,
        ...received.standing[way],
        ...terms,
        languages: terms.settings.languages,
        alike: received.alike[way],
        known: true,
      },
      checks,
    );
  const [found, made] = [findings(trial.without, "without"), findings(trial.made, "made")];
  tryMasks(ctx, run, received, found, made);
  // Who is asked to read once more and sends it all the same waits.
  const holding = (all: Signal[]) => all.filter(({ effect }) => effect !== "inform");
  const [before, after] = [holding(found), holding(made)];
  const stays = held.some((check) => !touched.has(check));
  if (before.length === 0 && after.length > 0 && held.length === 0) {
    run.wouldHold.all += 1;
    if (fate === "removed") run.wouldHold.removed += 1;
    show(ctx, run.wouldHold.examples, received, after);
  } else if (before.length > 0 && after.length === 0 && held.length > 0 && !stays) {
    run.wouldPass.all += 1;
    if (fate === "published") run.wouldPass.published += 1;
    if (fate === "turned down" || fate === "removed") run.wouldPass.turnedDown += 1;
    show(ctx, run.wouldPass.examples, received, []);
  }
}

/** What readers would see with dots in it, or without them again, and what the desk would cover. */
function tryMasks(
  ctx: Ctx<Actor>,
  run: DryRunView,
  received: Received,
  found: readonly Signal[],
  made: readonly Signal[],
): void {
  const masked = (all: readonly Signal[]) => all.filter(({ masks }) => masks);
  const [was, is] = [masked(found), masked(made)];
  if (is.length > 0 && was.length === 0) {
    run.wouldMask.all += 1;
    show(ctx, run.wouldMask.examples, received, is);
  }
  if (was.length > 0 && is.length === 0) {
    run.wouldShow.all += 1;
    show(ctx, run.wouldShow.examples, received, was);
  }
  if (made.some(({ severe }) => severe) && !found.some(({ severe }) => severe)) run.wouldCover += 1;
}

/** Its words, to those who may see them where they wait; of its writer nothing. */
function show(
  ctx: Ctx<Actor>,
  examples: TriedView[],
  { contribution, article, fate, review, explanations }: Received,
  found: readonly Signal[],
): void {
  if (examples.length >= EXAMPLES || (review && !canSeeQueue(ctx.actor, review.queue).allowed)) return;
  const signals = found.map(({ spans = [], explanation }) => ({ spans, explanation }));
  examples.push({
    id: contribution.id,
    kind: contribution.kind,
    article,
    text: excerptOf(contribution.body, signals),
    because: found.length > 0 ? signals.map(({ explanation }) => explanation) : explanations,
    fate,
    reviewId: review?.id ?? null,
  });
}

/** How much of a text is shown, and how much of it before the first mark. */
const LENGTH = 320;
const LEAD = 120;

function excerptOf(body: string, signals: readonly { spans: { start: number; end: number }[] }[]) {
  const first = Math.min(...signals.flatMap(({ spans }) => spans.map(({ start }) => start)));
  if (!Number.isFinite(first)) return [{ text: firstWords(body, LENGTH), marks: [] }];
  const from = first > LEAD + 20 ? body.indexOf(" ", first - LEAD) + 1 : 0;
  const part = body.slice(from, from + LENGTH);
  const moved = signals.map(({ spans }) => ({
    spans: spans.map(({ start, end }) => ({ start: start - from, end: end - from })),
  }));
  const pieces = markSpans(part, moved);
  if (from > 0) pieces.unshift({ text: "… ", marks: [] });
  if (from + LENGTH < body.length) pieces.push({ text: " …", marks: [] });
  return pieces;
}
