import { and, asc, gt } from "drizzle-orm";
import { members } from "@/db/schema/identity";
import type { System } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { canSendMail } from "@/lib/platform/mail";
import { lastMonday, listAnsweredIn } from "./answers-of-week";

/** Letters that are handed to the worker in one transaction. */
const AT_ONCE = 500;

/**
 * Once a week: has a letter sent to everyone who wants to know of new answers, the same to all. None where nothing was
 * answered. Run again it hands out nothing that has left already.
 */
export async function tellOfAnswers(ctx: Ctx<System>): Promise<void> {
  if (!canSendMail()) return;
  const monday = lastMonday(ctx.now);
  const answered = await listAnsweredIn(ctx.db, monday);
  if (answered.length === 0) return;
  let after: string | undefined;
  do {
    const page = await ctx.db
      .select({ id: members.id })
      .from(members)
      .where(and(members.answersByMail, after ? gt(members.id, after) : undefined))
      .orderBy(asc(members.id))
      .limit(AT_ONCE);
    await inTransaction(ctx, async (ctx) => {
      for (const { id: memberId } of page) {
        enqueue(ctx, {
          task: "mail-new-answers",
          payload: { memberId, monday },
          key: `new-answers/${monday}/${memberId}`,
        });
      }
    });
    after = page.length < AT_ONCE ? undefined : page.at(-1)?.id;
  } while (after);
}
