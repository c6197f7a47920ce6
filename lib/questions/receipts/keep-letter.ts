import { and, desc, eq } from "drizzle-orm";
import { newRandomId } from "@/db/ids";
import { anonMessage } from "@/db/schema/anonymity";
import { type Letter, sealLetter } from "@/lib/anonymity/sealed-text";
import type { AnonThread } from "@/lib/anonymity/thread";
import { dayOf } from "@/lib/anonymity/tokens/epochs";
import type { Ctx } from "@/lib/platform/context";

/**
 * How far one letter lies behind the one before: between them is the place of the note with which the author answers
 * (`sealAnswer`).
 */
const STEP = 2;

/** Seals a letter into its thread, where it waits for its batch. `ctx.now` is the day alone. Returns its id. */
export async function keepLetter(
  ctx: Ctx,
  thread: Pick<AnonThread, "id">,
  letter: Letter,
  id = newRandomId(),
): Promise<string> {
  const [last] = await ctx.db
    .select({ ordinal: anonMessage.ordinal })
    .from(anonMessage)
    .where(and(eq(anonMessage.threadId, thread.id), eq(anonMessage.side, "asker")))
    .orderBy(desc(anonMessage.ordinal))
    .limit(1);
  await ctx.db.insert(anonMessage).values({
    id,
    threadId: thread.id,
    side: "asker",
    body: sealLetter(id, letter),
    day: dayOf(ctx.now),
    ordinal: last ? last.ordinal + STEP : 0,
  });
  return id;
}
