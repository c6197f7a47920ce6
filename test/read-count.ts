import { and, eq, sum } from "drizzle-orm";
import type { Db } from "@/db/client";
import { counts } from "@/db/schema/counts";
import type { CountName } from "@/db/vocabulary";

/** A stored count: the sum of its shards. `subject` is an article's id or a queue's name. */
export async function readCount(db: Db, subject: string, name: CountName): Promise<number> {
  const [row] = await db
    .select({ n: sum(counts.n).mapWith(Number) })
    .from(counts)
    .where(and(eq(counts.subject, subject), eq(counts.name, name)));
  return row?.n ?? 0;
}
