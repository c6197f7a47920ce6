import { eq } from "drizzle-orm";
import { members } from "@/db/schema/identity";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import type { Member } from "./actor";
import type { LettersInput } from "./schemas";

/** Whether decisions are also told by e-mail (the account page tells them in any case), and new answers once a week. */
export async function setLetters(ctx: Ctx<Member>, letters: LettersInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.update(members).set(letters).where(eq(members.id, ctx.actor.id));
  });
}
