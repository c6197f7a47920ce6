import { and, eq, inArray } from "drizzle-orm";
import { articleAuthors } from "@/db/schema/articles";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";

/**
 * Whether a note wears the author's tag: it is by an author of this article, under their own name. Under a pen name
 * or none the tag would tell who they are.
 */
export async function isAuthorsOwn(ctx: Ctx<Actor>, note: Contribution): Promise<boolean> {
  const { actor } = ctx;
  if (actor.kind !== "member" || actor.authorIds.length === 0) return false;
  if (note.bylineKind !== "display" || !note.articleId) return false;
  const [author] = await ctx.db
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(
      and(
        eq(articleAuthors.articleId, note.articleId),
        inArray(articleAuthors.authorId, [...actor.authorIds]),
      ),
    )
    .limit(1);
  return author !== undefined;
}
