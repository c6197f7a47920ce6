import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { anonMessage, anonThread } from "@/db/schema/anonymity";
import { articles } from "@/db/schema/articles";
import { nobodyCtx } from "@/lib/anonymity/nobody";
import { openLetter } from "@/lib/anonymity/sealed-text";
import { dayOf } from "@/lib/anonymity/tokens/epochs";
import { shuffled } from "@/lib/anonymity/tokens/shuffled";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { describeError, log } from "@/lib/platform/log";
import { rows } from "@/lib/platform/rows";
import { receiveQuestion } from "../receive-question";

/**
 * Hands the letters that wait to the moderators: all of them in one transaction and in random order, each screened like
 * anything else and dated by the day, so that neither their order nor their moment tells when one was written. A letter
 * that can't be taken in holds up no other; it is tried again with the next batch.
 */
export async function releaseLetters(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const waiting = await lockWaiting(ctx);
    if (waiting.length === 0) return;
    const batch = await nextBatch(ctx);
    for (const letter of shuffled(waiting)) {
      try {
        // A part of this transaction that can fail by itself, with the day for its clock.
        await inTransaction(nobodyCtx(ctx.db, ctx.now), (ctx) => release(ctx, letter, batch));
      } catch (error) {
        const { name, code } = describeError(error);
        log.error({ kind: name, code }, "a letter without an account could not be released, and waits on");
      }
    }
  });
}

type Waiting = Awaited<ReturnType<typeof lockWaiting>>[number];

/** Letters that wait, their threads locked. One that somebody is busy with comes with the next batch. */
async function lockWaiting(ctx: Ctx) {
  const threads = await ctx.db
    .select({ id: anonThread.id })
    .from(anonThread)
    .where(
      inArray(
        anonThread.id,
        ctx.db
          .select({ id: anonMessage.threadId })
          .from(anonMessage)
          .where(and(eq(anonMessage.side, "asker"), isNull(anonMessage.releaseBatch))),
      ),
    )
    .orderBy(asc(anonThread.id))
    .for("update", { skipLocked: true });
  return ctx.db
    .select({
      id: anonMessage.id,
      body: anonMessage.body,
      ordinal: anonMessage.ordinal,
      threadId: anonThread.id,
      standing: anonThread.standing,
      article: { id: articles.id, slug: articles.slug },
    })
    .from(anonMessage)
    .innerJoin(anonThread, eq(anonThread.id, anonMessage.threadId))
    .innerJoin(articles, eq(articles.id, anonThread.articleId))
    .where(
      and(
        eq(anonMessage.side, "asker"),
        isNull(anonMessage.releaseBatch),
        inArray(
          anonThread.id,
          threads.map(({ id }) => id),
        ),
      ),
    );
}

async function release(
  ctx: ReturnType<typeof nobodyCtx>,
  { id, body, ordinal, threadId, standing, article }: Waiting,
  releaseBatch: string,
): Promise<void> {
  if (!body) throw new Error("A letter has no words.");
  const letter = openLetter(id, body);
  await receiveQuestion(ctx, {
    ...letter,
    id,
    article,
    byline: { receipt: true },
    follows: ordinal === 0 ? undefined : await firstOf(ctx, threadId),
    unasked: true,
    unverified: standing === "letterbox",
  });
  await ctx.db.update(anonMessage).set({ releaseBatch }).where(eq(anonMessage.id, id));
  await ctx.db.update(anonThread).set({ state: "released" }).where(eq(anonThread.id, threadId));
}

async function firstOf(ctx: Ctx, threadId: string): Promise<string> {
  const [first] = await ctx.db
    .select({ id: anonMessage.id })
    .from(anonMessage)
    .where(and(eq(anonMessage.threadId, threadId), eq(anonMessage.ordinal, 0)));
  if (!first) throw new Error("A thread has no first letter.");
  return first.id;
}

/** "2026-11-24/2": the second of the day that had letters in it. */
async function nextBatch(ctx: Ctx): Promise<string> {
  const day = dayOf(ctx.now);
  const [before] = await rows(
    ctx.db,
    z.object({ n: z.number() }),
    sql`select coalesce(max(split_part(release_batch, '/', 2)::int), 0) as n from anon_message
      where release_batch like ${`${day}/%`}`,
  );
  return `${day}/${(before?.n ?? 0) + 1}`;
}
