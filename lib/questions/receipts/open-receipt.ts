import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import type { Nobody } from "@/lib/anonymity/nobody";
import type { OpenAnswer, SealedNote } from "@/lib/anonymity/protocol/views";
import { type AnonThread, findThread } from "@/lib/anonymity/thread";
import { toBase64url } from "@/lib/anonymity/tokens/base64url";
import type { Ctx } from "@/lib/platform/context";
import { rows } from "@/lib/platform/rows";
import { canDrawBack } from "./can-draw-back";
import { openLettersUnder } from "./open-letters";
import type { OpenInput } from "./schemas";
import type { OpenedView } from "./views";

/**
 * Shows what a receipt opens: its letters, the state of each, what was answered, and what is sealed to its holder.
 * @throws Refusal `receipt_unknown`
 */
export async function openReceipt(
  ctx: Ctx<Nobody>,
  { loc }: Pick<OpenInput, "loc">,
): Promise<Omit<OpenAnswer<OpenedView>, "v">> {
  const thread = await findThread(ctx.db, loc);
  const opened = await openLettersUnder(ctx.db, thread, ctx.now);
  return {
    opened,
    notes: await listNotes(ctx.db, thread),
    seq: thread.seq,
    refundable: canDrawBack(thread, opened).allowed,
  };
}

const Note = z.object({ letter: z.string(), day: z.string(), sealed: z.string() });

/** Notes of the author, each right after the letter that it answers. */
async function listNotes(db: Db, thread: AnonThread): Promise<SealedNote[]> {
  const found = await rows(
    db,
    Note,
    sql`select l.id as letter, n.day::text, encode(n.sealed, 'base64') as sealed
      from anon_message n join anon_message l on l.thread_id = n.thread_id and l.ordinal = n.ordinal - 1
      where n.thread_id = ${thread.id} and n.side = 'author' order by n.ordinal`,
  );
  return found.map(({ sealed, ...note }) => ({
    ...note,
    sealed: toBase64url(Buffer.from(sealed, "base64")),
  }));
}
