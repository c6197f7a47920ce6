import { asc, eq, or } from "drizzle-orm";
import { questions } from "@/db/schema/questions";
import type { Nobody } from "@/lib/anonymity/nobody";
import { eraseContribution } from "@/lib/contributions/erase-contribution";
import { lockContribution } from "@/lib/contributions/state/contribution";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { letterUnder } from "./open-receipt";
import type { ReceiptInput } from "./schemas";

/**
 * Takes back a letter and everything written after it. The text and the answer leave every table, and the words open
 * nothing any more. No log entry: its moment would be the moment in which somebody came back.
 * @throws Refusal `receipt_malformed`, `receipt_word_unknown`, `receipt_unknown`
 */
export async function withdrawByReceipt(ctx: Ctx<Nobody>, input: ReceiptInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { letterId } = await letterUnder(ctx, input);
    const letters = await ctx.db
      .select({ id: questions.id })
      .from(questions)
      .where(or(eq(questions.id, letterId), eq(questions.follows, letterId)))
      .orderBy(asc(questions.id));
    for (const { id } of letters) {
      const letter = await lockContribution(ctx, id);
      if (letter.state !== "withdrawn") await eraseContribution(ctx, letter);
    }
  });
}
