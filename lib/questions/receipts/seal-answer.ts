import { eq } from "drizzle-orm";
import { newRandomId } from "@/db/ids";
import { anonMessage, anonThread } from "@/db/schema/anonymity";
import { authors } from "@/db/schema/articles";
import { answers } from "@/db/schema/questions";
import type { BylineKind } from "@/db/vocabulary";
import { sealNote } from "@/lib/anonymity/protocol/seal-note";
import type { NoteWords } from "@/lib/anonymity/protocol/views";
import { dayOf } from "@/lib/anonymity/tokens/epochs";
import type { Ctx } from "@/lib/platform/context";
import { writtenTree } from "./written-tree";

type Answer = typeof answers.$inferSelect;

/**
 * Seals an answer that is for its askers alone to the receipt of each who has one, as a note right after their letter.
 * Where no member is among them nobody else needs it, and the answer itself holds no words any more: its author sees
 * that it was sealed, and not what.
 */
export async function sealAnswer(
  ctx: Ctx,
  answer: Answer,
  letters: readonly { id: string; bylineKind: BylineKind }[],
): Promise<Answer> {
  const nameless = letters.filter(({ bylineKind }) => bylineKind === "receipt");
  if (answer.printed || nameless.length === 0) return answer;
  const [author] = await ctx.db
    .select({ name: authors.name })
    .from(authors)
    .where(eq(authors.id, answer.authorId));
  const words: NoteWords = { author: author?.name ?? "The author", words: writtenTree(answer.html) };
  for (const { id } of nameless) await sealTo(ctx, id, JSON.stringify(words));
  if (nameless.length < letters.length) return answer;
  const emptied = { body: "", html: "", printedQuestion: "" };
  await ctx.db.update(answers).set(emptied).where(eq(answers.id, answer.id));
  return { ...answer, ...emptied };
}

async function sealTo(ctx: Ctx, letterId: string, note: string): Promise<void> {
  const [letter] = await ctx.db
    .select({ threadId: anonThread.id, seal: anonThread.seal, ordinal: anonMessage.ordinal })
    .from(anonMessage)
    .innerJoin(anonThread, eq(anonThread.id, anonMessage.threadId))
    .where(eq(anonMessage.id, letterId));
  // A receipt of the kind that the server made opens nothing any more.
  if (!letter) return;
  await ctx.db.insert(anonMessage).values({
    id: newRandomId(),
    threadId: letter.threadId,
    side: "author",
    sealed: Buffer.from(await sealNote(note, letter.seal)),
    day: dayOf(ctx.now),
    ordinal: letter.ordinal + 1,
  });
}
