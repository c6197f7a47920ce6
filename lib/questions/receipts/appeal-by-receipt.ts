import { and, desc, eq, isNull } from "drizzle-orm";
import { anonMessage } from "@/db/schema/anonymity";
import { statements } from "@/db/schema/moderation";
import type { Nobody } from "@/lib/anonymity/nobody";
import { readInput } from "@/lib/anonymity/read-input";
import { lockContribution } from "@/lib/contributions/state/contribution";
import { fileAppeal } from "@/lib/moderation/appeals/file-appeal";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import type { ReceiptAct } from "./act-by-receipt";
import { AppealInput } from "./schemas";

/**
 * Has somebody else read again why a letter was turned down, for who holds its receipt. Of the day alone, and without a
 * log entry: its moment would be the moment in which somebody came back.
 * @throws Refusal `receipt_unknown`, `not_appealable`, `appealed_once`, `appeal_too_late`
 */
export async function appealByReceipt(ctx: Ctx<Nobody>, { thread, body }: ReceiptAct) {
  const { letter: id, appeal } = readInput(AppealInput, body, ["appeal"]);
  const letters = await ctx.db
    .select({ id: anonMessage.id, releaseBatch: anonMessage.releaseBatch })
    .from(anonMessage)
    .where(and(eq(anonMessage.threadId, thread.id), eq(anonMessage.side, "asker"), eq(anonMessage.id, id)));
  const [letter] = letters;
  if (!letter) throw new Refusal("receipt_unknown");
  if (letter.releaseBatch === null) throw new Refusal("not_appealable");
  const contribution = await lockContribution(ctx, id);
  const [statement] = await ctx.db
    .select({ decisionId: statements.decisionId })
    .from(statements)
    .where(and(eq(statements.contributionId, contribution.id), isNull(statements.voidedAt)))
    .orderBy(desc(statements.writtenAt))
    .limit(1);
  if (!statement) throw new Refusal("not_appealable");
  await fileAppeal(ctx, { ...statement, contribution, owned: true, words: appeal });
  return {};
}
