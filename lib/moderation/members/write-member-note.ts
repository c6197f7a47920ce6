import { newId } from "@/db/ids";
import { memberNotes } from "@/db/schema/sanctions";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canModerate } from "../policy";
import { subjectOf } from "../sanctions/subject-of";
import { findPersona } from "./find-persona";
import type { MemberNoteInput } from "./schemas";

/** Writes something down about a persona, for staff alone. It goes with the account. @throws Refusal `not_allowed`, `not_found` */
export async function writeMemberNote(ctx: Ctx<Actor>, input: MemberNoteInput): Promise<void> {
  ensure(canModerate(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const persona = await findPersona(ctx, input);
    const { memberId, bylineId } = persona;
    if (ctx.actor.kind !== "member") throw new Refusal("not_allowed");
    const about = bylineId ? { bylineId } : { memberId };
    await ctx.db.insert(memberNotes).values({
      id: newId(ctx.now),
      ...about,
      words: input.words,
      writtenBy: ctx.actor.id,
      writtenAt: ctx.now,
    });
    record(ctx, "member.noted", subjectOf(persona));
  });
}
