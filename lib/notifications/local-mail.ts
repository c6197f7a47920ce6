import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { localMail } from "@/db/schema/mail";

/** A letter in the demo's outbox. */
export type LocalLetterView = typeof localMail.$inferSelect;

const PAGE = 30;

/** The newest letters; `before` is the id of the last one of the page before. */
export async function listLocalMail(
  db: Db,
  before?: string,
): Promise<{ letters: LocalLetterView[]; next: string | null }> {
  const place = db
    .select({ sentAt: localMail.sentAt, id: localMail.id })
    .from(localMail)
    .where(eq(localMail.id, before ?? ""));
  const found = await db
    .select()
    .from(localMail)
    .where(before === undefined ? undefined : sql`(${localMail.sentAt}, ${localMail.id}) < (${place})`)
    .orderBy(desc(localMail.sentAt), desc(localMail.id))
    .limit(PAGE + 1);
  const letters = found.slice(0, PAGE);
  return { letters, next: found.length > PAGE ? (letters.at(-1)?.id ?? null) : null };
}

/** One letter, or nothing. */
export async function findLocalLetter(db: Db, id: string): Promise<LocalLetterView | null> {
  const [letter] = await db.select().from(localMail).where(eq(localMail.id, id));
  return letter ?? null;
}
