import { and, asc, eq, inArray } from "drizzle-orm";
import { newId } from "@/db/ids";
import { faqEntries } from "@/db/schema/articles";
import type { Ctx } from "@/lib/platform/context";
import type { FaqDraft } from "./article-draft";

/**
 * Makes these the frequently asked questions that came with the article, and says whether anything changed.
 * A question that is asked as before keeps its id; promoted answers are left alone.
 */
export async function saveFaq(ctx: Ctx, articleId: string, drafts: readonly FaqDraft[]): Promise<boolean> {
  const known = await ctx.db
    .select()
    .from(faqEntries)
    .where(and(eq(faqEntries.articleId, articleId), eq(faqEntries.origin, "article")))
    .orderBy(asc(faqEntries.ordinal));
  const isAsKnown = (draft: FaqDraft, n: number) =>
    draft.question === known[n]?.question && draft.answerHtml === known[n].answerHtml;
  if (known.length === drafts.length && drafts.every(isAsKnown)) return false;

  const unused = [...known];
  const entries = drafts.map((draft, ordinal) => {
    const at = unused.findIndex(({ question }) => question === draft.question);
    const [same] = at < 0 ? [] : unused.splice(at, 1);
    return { id: same?.id ?? newId(ctx.now), articleId, origin: "article" as const, ...draft, ordinal };
  });
  const old = known.map(({ id }) => id);
  if (old.length > 0) await ctx.db.delete(faqEntries).where(inArray(faqEntries.id, old));
  if (entries.length > 0) await ctx.db.insert(faqEntries).values(entries);
  return true;
}
