import { and, asc, eq } from "drizzle-orm";
import { faqEntries } from "@/db/schema/articles";
import { shownFaq } from "@/lib/articles/shown-faq";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire, inTransaction } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";
import { articleTag } from "@/lib/platform/tags";
import { lockDeskArticle } from "./lock-desk-article";
import type { MoveFaqInput } from "./schemas";

/**
 * Moves a frequent question one place up or down. At the end of the list it stays where it is.
 * @throws Refusal `not_found`, `not_allowed`
 */
export async function moveFaqEntry(ctx: Ctx<Actor>, { entryId, way }: MoveFaqInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [moved] = await ctx.db.select().from(faqEntries).where(eq(faqEntries.id, entryId));
    if (!moved) throw new Refusal("not_found");
    // The article's row stands for its list: two who move entries at once go one after the other.
    const article = await lockDeskArticle(ctx, { id: moved.articleId });
    const entries = await ctx.db
      .select({ id: faqEntries.id })
      .from(faqEntries)
      .where(and(eq(faqEntries.articleId, article.id), shownFaq))
      .orderBy(asc(faqEntries.ordinal), asc(faqEntries.id));
    const order = entries.map(({ id }) => id);
    const from = order.indexOf(entryId);
    const to = way === "up" ? from - 1 : from + 1;
    const neighbour = order[to];
    if (from < 0 || neighbour === undefined) return;
    order[to] = entryId;
    order[from] = neighbour;
    for (const [ordinal, id] of order.entries()) {
      await ctx.db.update(faqEntries).set({ ordinal }).where(eq(faqEntries.id, id));
    }
    expire(ctx, articleTag(article.slug));
  });
}
