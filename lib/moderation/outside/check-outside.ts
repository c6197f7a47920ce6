import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { contributionRevisions } from "@/db/schema/contributions";
import { outsideChecks } from "@/db/schema/outside";
import { OUTSIDE_SERVICES, type OutsideProblem } from "@/db/vocabulary";
import { type Contribution, lockContribution } from "@/lib/contributions/state/contribution";
import type { System } from "@/lib/identity/actor";
import { NoAnswer } from "@/lib/platform/ask-elsewhere";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { configuredServices } from "./configured-services";
import { isResting } from "./is-resting";
import type { Finding, OutsideCheck } from "./outside-check";
import { passWhenClear } from "./pass-when-clear";
import { raiseCrisis } from "./raise-crisis";
import { explainSignal, removeSignal } from "./tell-signal";
import { wordsFor } from "./words-for";

export const CheckOutsidePayload = z.object({
  contributionId: z.uuid(),
  revision: z.number().int().positive(),
  service: z.enum(OUTSIDE_SERVICES),
});
type About = z.output<typeof CheckOutsidePayload>;

/** So often a service is asked, at growing intervals (graphile-worker: e to the power of the attempt, in seconds). */
const ATTEMPTS = 5;

type Answer = { finding: Finding } | { problem: OutsideProblem };

/**
 * Asks a service outside about a revision that waits, and writes down what it said. Found clean by all, and held by nothing
 * else, it is let through; everything else stays with people, and so does what a service can't be asked about.
 * Asking is between two transactions: inside one nothing calls out, and what has moved meanwhile is left alone.
 * A service that rests isn't asked, and that counts for no attempt.
 * @throws NoAnswer where it is to be tried again later
 */
export async function checkOutside(ctx: Ctx<System>, about: About): Promise<void> {
  const check = configuredServices().find(({ service }) => service === about.service);
  if (check && (await isResting(ctx, about.service))) throw new NoAnswer("unreachable");
  const words = await begin(ctx, about);
  if (words === undefined) return;
  const answer = await ask(check, words);
  const again = await settle(ctx, about, answer, check?.name ?? "a service");
  if (again && "problem" in answer) throw new NoAnswer(answer.problem);
}

/** The words to ask about, if anybody still waits for the answer. */
function begin(ctx: Ctx<System>, about: About): Promise<string | undefined> {
  return inTransaction(ctx, async (ctx) => {
    if (!(await lockWaiting(ctx, about))) return undefined;
    const [text] = await ctx.db
      .select({ title: contributionRevisions.title, body: contributionRevisions.body })
      .from(contributionRevisions)
      .where(
        and(
          eq(contributionRevisions.contributionId, about.contributionId),
          eq(contributionRevisions.revision, about.revision),
        ),
      );
    return text && wordsFor([text.title, text.body].filter(Boolean).join("\n\n"));
  });
}

async function ask(check: OutsideCheck | undefined, words: string): Promise<Answer> {
  if (!check) return { problem: "switched_off" };
  try {
    return { finding: await check.look(words) };
  } catch (error) {
    if (error instanceof NoAnswer) return { problem: error.problem };
    throw error;
  }
}

/** Writes the answer down; says whether it is to be asked for again. */
function settle(ctx: Ctx<System>, about: About, answer: Answer, name: string): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const waiting = await lockWaiting(ctx, about);
    if (!waiting) return false;
    const attempts = waiting.attempts + 1;
    if ("problem" in answer) {
      const { problem } = answer;
      const last = attempts >= ATTEMPTS || problem === "switched_off";
      await put(ctx, about, { attempts, problem, triedAt: ctx.now, verdict: last ? "failed" : "waiting" });
      await explainSignal(
        ctx,
        about,
        last
          ? `There was no answer from ${name}, so a person reads it.`
          : `There was no answer from ${name} yet; it is asked again, and a person may read it meanwhile.`,
      );
      return !last;
    }
    const { finding } = answer;
    const verdict = finding.flagged ? "flagged" : "clean";
    await put(ctx, about, { attempts, problem: null, triedAt: ctx.now, verdict });
    if (finding.flagged) {
      await explainSignal(ctx, about, finding.explanation);
      if (finding.crisis) await raiseCrisis(ctx, waiting.contribution, about.revision);
    } else {
      await removeSignal(ctx, about);
      await passWhenClear(ctx, waiting.contribution, about.revision);
    }
    return false;
  });
}

type Waiting = { contribution: Contribution; attempts: number };

/** The contribution, locked, if this revision of it still waits for this answer. Otherwise the question is dropped. */
async function lockWaiting(ctx: Ctx<System>, about: About): Promise<Waiting | undefined> {
  // It may be gone with its article.
  if (!(await findWaiting(ctx, about))) return undefined;
  const contribution = await lockContribution(ctx, about.contributionId);
  const asked = await findWaiting(ctx, about);
  if (!asked) return undefined;
  const { state, revision, pendingRevision } = contribution;
  const current =
    state === "held"
      ? revision === about.revision
      : state === "approved" && pendingRevision === about.revision;
  if (current) return { contribution, attempts: asked.attempts };
  await ctx.db.delete(outsideChecks).where(rowOf(about));
  await removeSignal(ctx, about);
  return undefined;
}

async function findWaiting(ctx: Ctx, about: About) {
  const [asked] = await ctx.db
    .select()
    .from(outsideChecks)
    .where(and(rowOf(about), eq(outsideChecks.verdict, "waiting")));
  return asked;
}

async function put(ctx: Ctx, about: About, row: Partial<typeof outsideChecks.$inferInsert>): Promise<void> {
  await ctx.db.update(outsideChecks).set(row).where(rowOf(about));
}

function rowOf({ contributionId, revision, service }: About) {
  return and(
    eq(outsideChecks.contributionId, contributionId),
    eq(outsideChecks.revision, revision),
    eq(outsideChecks.service, service),
  );
}
