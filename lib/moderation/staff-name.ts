import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { members } from "@/db/schema/identity";

/** What colleagues call a member of staff. */
export async function staffName(db: Db, memberId: string | null): Promise<string> {
  if (!memberId) return "Somebody";
  const [row] = await db.select({ name: members.name }).from(members).where(eq(members.id, memberId));
  return row?.name ?? "A colleague";
}
