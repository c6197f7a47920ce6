import { and, eq, inArray } from "drizzle-orm";
import { articleAuthors } from "@/db/schema/articles";
import type { Actor } from "@/lib/identity/actor";
import type { Ctx } from "@/lib/platform/context";

/** Whether the actor is an author of this article. */
export async function isAuthorOf({ actor, db }: Ctx<Actor>, articleId: string): Promise<boolean> {
  if (actor.kind !== "member" || actor.authorIds.length === 0) return false;
  const [author] = await db
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(
      and(eq(articleAuthors.articleId, articleId), inArray(articleAuthors.authorId, [...actor.authorIds])),
    )
    .limit(1);
  return author !== undefined;
}
