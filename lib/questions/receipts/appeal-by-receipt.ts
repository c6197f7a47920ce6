import { and, desc, eq, isNull } from "drizzle-orm";
import { statements } from "@/db/schema/moderation";
import { questions } from "@/db/schema/questions";
import type { Nobody } from "@/lib/anonymity/nobody";
import { lockContribution } from "@/lib/contributions/state/contribution";
import { fileAppeal } from "@/lib/moderation/appeals/file-appeal";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { openLetters } from "./open-letters";
import { letterUnder } from "./open-receipt";
import type { AppealByReceiptInput } from "./schemas";
import type { OpenedView } from "./views";

/**
 * Has somebody else read again why a letter was turned down, for who holds its six words. Of the day alone, and
 * without a log entry: its moment would be the moment in which somebody came back.
 * @throws Refusal `receipt_malformed`, `receipt_word_unknown`, `receipt_unknown`, `not_appealable`, `appealed_once`,
 *   `appeal_too_late`
 */
export async function appealByReceipt(ctx: Ctx<Nobody>, input: AppealByReceiptInput): Promise<OpenedView> {
  const first = await inTransaction(ctx, async (ctx) => {
    const { letterId: first } = await letterUnder(ctx, input);
    const contribution = await lockContribution(ctx, input.letterId);
    const [letter] = await ctx.db.select().from(questions).where(eq(questions.id, input.letterId));
    if (letter?.id !== first && letter?.follows !== first) throw new Refusal("receipt_unknown");
    const [statement] = await ctx.db
      .select({ decisionId: statements.decisionId })
      .from(statements)
      .where(and(eq(statements.contributionId, contribution.id), isNull(statements.voidedAt)))
      .orderBy(desc(statements.writtenAt))
      .limit(1);
    if (!statement) throw new Refusal("not_appealable");
    await fileAppeal(ctx, { ...statement, contribution, owned: true, words: input.appeal });
    return first;
  });
  return openLetters(ctx.db, first, ctx.now);
}
