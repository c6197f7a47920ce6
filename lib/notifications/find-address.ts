import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { contributions } from "@/db/schema/contributions";
import { members } from "@/db/schema/identity";
import { unseal } from "@/lib/platform/seal";

type Contribution = Pick<typeof contributions.$inferSelect, "id" | "memberId" | "sealedMember">;

/**
 * Where the writer of a contribution gets letters, if they want them. An anonymous writer's account is unsealed here
 * and kept nowhere; a receipt leads to nobody.
 */
export async function findAddress(
  db: Db,
  { id, memberId, sealedMember }: Contribution,
): Promise<string | null> {
  const writer = memberId ?? (sealedMember ? unseal("owner", sealedMember, id) : null);
  if (!writer) return null;
  const [member] = await db
    .select({ email: members.email })
    .from(members)
    .where(and(eq(members.id, writer), eq(members.decisionsByMail, true)));
  return member?.email ?? null;
}
