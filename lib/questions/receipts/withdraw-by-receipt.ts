import { asc, eq } from "drizzle-orm";
import { anonMessage, anonThread } from "@/db/schema/anonymity";
import { contributions } from "@/db/schema/contributions";
import type { Nobody } from "@/lib/anonymity/nobody";
import { readInput } from "@/lib/anonymity/read-input";
import { eraseContribution } from "@/lib/contributions/erase-contribution";
import { lockContribution } from "@/lib/contributions/state/contribution";
import type { Ctx } from "@/lib/platform/context";
import type { ReceiptAct } from "./act-by-receipt";
import { WithdrawInput } from "./schemas";

/**
 * Takes back a letter and everything written after it. The text and the answer leave every table, and the receipt opens
 * nothing any more. No log entry: its moment would be the moment in which somebody came back.
 */
export async function withdrawByReceipt(ctx: Ctx<Nobody>, { thread, body }: ReceiptAct) {
  readInput(WithdrawInput, body);
  const letters = await ctx.db
    .select({ id: contributions.id })
    .from(anonMessage)
    .innerJoin(contributions, eq(contributions.id, anonMessage.id))
    .where(eq(anonMessage.threadId, thread.id))
    .orderBy(asc(contributions.id));
  for (const { id } of letters) {
    const letter = await lockContribution(ctx, id);
    if (letter.state !== "withdrawn") await eraseContribution(ctx, letter);
  }
  await ctx.db.delete(anonThread).where(eq(anonThread.id, thread.id));
  return {};
}
