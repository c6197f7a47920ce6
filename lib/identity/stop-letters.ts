import { eq } from "drizzle-orm";
import { members } from "@/db/schema/identity";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { seal, unseal } from "@/lib/platform/seal";
import type { StopLettersInput } from "./schemas";

const ABOUT = "answers";

/** What stands in the link that stops the weekly letters of an account: it can be read here alone. */
export function stopLettersToken(memberId: string): string {
  return seal("stop-letters", memberId, ABOUT).toString("base64url");
}

/** Stops the weekly letters of the account that a link was for, whoever holds it. @throws Refusal `not_found` */
export async function stopLetters(ctx: Ctx, { token }: StopLettersInput): Promise<void> {
  const memberId = openToken(token);
  await inTransaction(ctx, async (ctx) => {
    await ctx.db.update(members).set({ answersByMail: false }).where(eq(members.id, memberId));
  });
}

function openToken(token: string): string {
  try {
    return unseal("stop-letters", Buffer.from(token, "base64url"), ABOUT);
  } catch {
    throw new Refusal("not_found");
  }
}
