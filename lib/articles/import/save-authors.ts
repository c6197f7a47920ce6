import { asc, eq, inArray } from "drizzle-orm";
import { newId } from "@/db/ids";
import { articleAuthors, authors } from "@/db/schema/articles";
import { type Ctx, expire } from "@/lib/platform/context";
import { everythingTag } from "@/lib/platform/tags";
import type { AuthorDraft } from "./article-draft";

/**
 * Gives an article the authors of its draft, in their order, and says whether anything changed. A draft
 * without authors doesn't know them; one without a biography leaves it as it was.
 */
export async function saveAuthors(
  ctx: Ctx,
  articleId: string,
  drafts: readonly AuthorDraft[],
): Promise<boolean> {
  if (drafts.length === 0) return false;
  const slugs = drafts.map(({ slug }) => slug);
  const known = await ctx.db.select().from(authors).where(inArray(authors.slug, slugs));
  const ids: string[] = [];
  let changed = false;
  for (const { slug, name, bio } of drafts) {
    const author = known.find((each) => each.slug === slug);
    const id = author?.id ?? newId(ctx.now);
    if (!ids.includes(id)) ids.push(id);
    if (!author) {
      const made = { id, slug, name, bio: bio ?? null };
      const [row] = await ctx.db.insert(authors).values(made).returning();
      if (row) known.push(row);
      changed = true;
    } else if (author.name !== name || (bio !== undefined && author.bio !== bio)) {
      await ctx.db.update(authors).set({ name, bio }).where(eq(authors.id, id));
      // All of their articles and answers show the name.
      expire(ctx, everythingTag);
      changed = true;
    }
  }
  return (await signArticle(ctx, articleId, ids)) || changed;
}

async function signArticle(ctx: Ctx, articleId: string, ids: string[]): Promise<boolean> {
  const signed = await ctx.db
    .select({ authorId: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, articleId))
    .orderBy(asc(articleAuthors.ordinal));
  if (signed.map(({ authorId }) => authorId).join() === ids.join()) return false;
  await ctx.db.delete(articleAuthors).where(eq(articleAuthors.articleId, articleId));
  await ctx.db
    .insert(articleAuthors)
    .values(ids.map((authorId, ordinal) => ({ articleId, authorId, ordinal })));
  return true;
}
