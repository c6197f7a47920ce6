import { and, eq, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { noticeDecisions } from "@/db/schema/notices";

/** The notice on which a contribution was removed, where it was one, and wasn't taken back. */
export async function findNoticeOfDecision(db: Db, decisionId: string): Promise<string | undefined> {
  const later = alias(noticeDecisions, "later");
  const takenBack = db.select({ one: sql`1` }).from(later).where(eq(later.undoes, noticeDecisions.id));
  const [found] = await db
    .select({ noticeId: noticeDecisions.noticeId })
    .from(noticeDecisions)
    .where(and(eq(noticeDecisions.decisionId, decisionId), notExists(takenBack)));
  return found?.noticeId;
}
