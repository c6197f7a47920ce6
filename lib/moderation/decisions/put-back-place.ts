import { eq } from "drizzle-orm";
import { noteMoves } from "@/db/schema/note-moves";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { hangNote, type Peg } from "@/lib/contributions/state/hang-note";
import { lastStep } from "@/lib/contributions/state/place-under";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { hangsUnder, lockPlace, lockThreads, readNote } from "./move-note";

/**
 * Hangs a note that was moved where it hung before, with whatever is under it by now. Of a conversation that was made
 * for it readers see nothing more.
 * @throws Refusal `undo_overtaken` where its old place hangs under it by now, or the new conversation was locked
 */
export async function putBackPlace(ctx: Ctx, decisionId: string, contribution: Contribution): Promise<void> {
  const [move] = await ctx.db.select().from(noteMoves).where(eq(noteMoves.decisionId, decisionId));
  if (!move) throw new Error("A move has no place to go back to.");
  const placed = await lockPlace(ctx, contribution);
  const note = await readNote(ctx, contribution.id);
  const peg = await pegBefore(ctx, move, note.id);
  const locked = await lockThreads(ctx, [note.threadId, peg.threadId]);
  if (move.opened && locked.get(note.threadId)?.status === "locked") throw new Refusal("undo_overtaken");
  await hangNote(ctx, placed, note, peg, lastStep(move.fromPlace));
}

async function pegBefore(ctx: Ctx, move: typeof noteMoves.$inferSelect, noteId: string): Promise<Peg> {
  if (!move.fromParentId) return { threadId: move.fromThreadId, parent: null };
  if (await hangsUnder(ctx, move.fromParentId, noteId)) throw new Refusal("undo_overtaken");
  // Its parent may have been moved meanwhile: it goes where that is.
  const parent = await readNote(ctx, move.fromParentId);
  return { threadId: parent.threadId, parent };
}
