import { asc, eq, inArray } from "drizzle-orm";
import { idFrom } from "@/db/ids";
import { anonMessage, anonThread } from "@/db/schema/anonymity";
import { contributions } from "@/db/schema/contributions";
import type { Nobody } from "@/lib/anonymity/nobody";
import { isSigned } from "@/lib/anonymity/protocol/sign-act";
import type { Act, ActAnswer } from "@/lib/anonymity/protocol/views";
import { type AnonThread, findThread, lockThread } from "@/lib/anonymity/thread";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { Refusal } from "@/lib/platform/refusal";
import { appealByReceipt } from "./appeal-by-receipt";
import { drawBack } from "./draw-back";
import { replyByReceipt } from "./reply-by-receipt";
import type { ActInput } from "./schemas";
import { withdrawByReceipt } from "./withdraw-by-receipt";

/** The thread that is acted on, locked with its letters; what is signed; and the id that a letter would have. */
export type ReceiptAct = { thread: AnonThread; body: string; id: string };

const WAYS: Record<Act, (ctx: Ctx<Nobody>, act: ReceiptAct) => Promise<Omit<ActAnswer, "v">>> = {
  reply: replyByReceipt,
  withdraw: withdrawByReceipt,
  appeal: appealByReceipt,
  refund: drawBack,
};

/**
 * Does what the holder of a receipt has signed. Each act has a greater number than the one before, so that none can be
 * done again by who has seen it; a reply sent again is the same letter, whose id is made from its signature, and a token
 * that is had back again is the same token.
 * @throws Refusal `receipt_unknown`, `act_refused`, `act_stale`, and those of each act
 */
export async function actByReceipt(ctx: Ctx<Nobody>, input: ActInput): Promise<Omit<ActAnswer, "v">> {
  return inTransaction(ctx, async (ctx) => {
    await lockLetters(ctx, input.loc);
    const thread = await lockThread(ctx, input.loc);
    if (!(await isSigned(thread.pub, input, input.sig))) throw new Refusal("act_refused");
    const id = idFrom(keyedHash("receipt-reply", input.sig));
    if (input.act === "reply" && (await isKept(ctx, id))) return {};
    // Once a token was had back, only that very act is answered again; `drawBack` knows it.
    const again = input.act === "refund" && thread.refunded;
    if (input.seq <= thread.seq && !again) throw new Refusal("act_stale");
    const done = await WAYS[input.act](ctx, { thread, body: input.body, id });
    await ctx.db
      .update(anonThread)
      .set({ seq: Math.max(input.seq, thread.seq) })
      .where(eq(anonThread.id, thread.id));
    return done;
  });
}

/** Contributions come before threads, in the order in which moderators lock them. */
async function lockLetters(ctx: Ctx, loc: Uint8Array): Promise<void> {
  const { id } = await findThread(ctx.db, loc);
  const letters = ctx.db.select({ id: anonMessage.id }).from(anonMessage).where(eq(anonMessage.threadId, id));
  await ctx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(inArray(contributions.id, letters))
    .orderBy(asc(contributions.id))
    .for("update");
}

async function isKept(ctx: Ctx, id: string): Promise<boolean> {
  return (await ctx.db.$count(anonMessage, eq(anonMessage.id, id))) > 0;
}
