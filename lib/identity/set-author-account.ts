import { eq } from "drizzle-orm";
import { authors } from "@/db/schema/articles";
import { memberRoles, members } from "@/db/schema/identity";
import { record } from "@/lib/audit/record";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Actor } from "./actor";
import { canGrantRole } from "./policy";
import type { AuthorshipInput } from "./schemas";

/**
 * Says which account answers for an author of articles, and gives it the role; nobody, where no member is named.
 * @throws Refusal `not_allowed`, `not_found`
 */
export async function setAuthorAccount(
  ctx: Ctx<Actor>,
  { authorId, memberId }: AuthorshipInput,
): Promise<void> {
  ensure(canGrantRole(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    if (memberId) {
      const [member] = await ctx.db.select({ id: members.id }).from(members).where(eq(members.id, memberId));
      if (!member) throw new Refusal("not_found");
      await ctx.db.insert(memberRoles).values({ memberId, role: "author" }).onConflictDoNothing();
    }
    const changed = await ctx.db
      .update(authors)
      .set({ memberId: memberId ?? null })
      .where(eq(authors.id, authorId))
      .returning({ id: authors.id });
    if (changed.length === 0) throw new Refusal("not_found");
    record(ctx, "author.account-set", {
      kind: "author",
      id: authorId,
      details: { member: memberId ?? null },
    });
  });
}
