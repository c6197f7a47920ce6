import { eq } from "drizzle-orm";
import { answers } from "@/db/schema/questions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, enqueue, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { daysToChoose, morningOf } from "./answer-day";
import { ensureMaySend } from "./ensure-may-send";
import { ensureSendable } from "./ensure-sendable";
import type { ScheduleInput } from "./schemas";
import { type Answer, writeDraft } from "./write-draft";

/**
 * Sets an answer for a day, on which it goes out by itself in the name of who set it. Until then it can be taken back,
 * and nobody else sees it.
 * @throws Refusal `schedule_day`, and what sending it now would refuse with
 */
export async function scheduleAnswer(ctx: Ctx<Actor>, { on, ...input }: ScheduleInput): Promise<Answer> {
  return inTransaction(ctx, async (ctx) => {
    const draft = await writeDraft(ctx, input);
    await ensureMaySend(ctx);
    ensureSendable(draft);
    const { first, last } = daysToChoose(ctx.now);
    if (on < first || on > last) throw new Refusal("schedule_day", { field: "on" });
    const goesOutAt = morningOf(on);
    const [answer] = await ctx.db
      .update(answers)
      .set({ goesOutAt, scheduledBy: ctx.actor.id })
      .where(eq(answers.id, draft.answer.id))
      .returning();
    if (!answer) throw new Refusal("letter_gone");
    enqueue(ctx, {
      task: "publish-scheduled",
      payload: { answerId: answer.id },
      key: `scheduled/${answer.id}`,
      runAt: goesOutAt.toISOString(),
    });
    record(ctx, "answer.scheduled", {
      kind: "answer",
      id: answer.id,
      details: { letters: draft.letters.length, on },
    });
    return answer;
  });
}
