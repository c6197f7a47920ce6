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
 * Says which account answers for an author of articles, and gives it the role; nobody, where no address is given.
 * @throws Refusal `not_allowed`, `not_found`, `member_unknown`
 */
export async function setAuthorAccount(ctx: Ctx<Actor>, { authorId, email }: AuthorshipInput): Promise<void> {
  ensure(canGrantRole(ctx.actor));
  await inTransaction(ctx, async (ctx) => {
    const memberId = email ? await findMember(ctx, email) : null;
    if (memberId) await ctx.db.insert(memberRoles).values({ memberId, role: "author" }).onConflictDoNothing();
    const changed = await ctx.db
      .update(authors)
      .set({ memberId })
      .where(eq(authors.id, authorId))
      .returning({ id: authors.id });
    if (changed.length === 0) throw new Refusal("not_found");
    record(ctx, "author.account-set", {
      kind: "author",
      id: authorId,
      details: { member: memberId },
    });
  });
}

async function findMember(ctx: Ctx, email: string): Promise<string> {
  const [member] = await ctx.db.select({ id: members.id }).from(members).where(eq(members.email, email));
  if (!member) throw new Refusal("member_unknown", { field: "email" });
  return member.id;
}
