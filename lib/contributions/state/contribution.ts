import { eq, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import type { Ctx } from "@/lib/platform/context";
import { Refusal } from "@/lib/platform/refusal";

/** A contribution's row, with the slug of its article for expiring what shows it. */
export type Contribution = typeof contributions.$inferSelect & { articleSlug: string | null };

/**
 * Reads a contribution and locks it for the rest of the transaction. Everything that moves a
 * contribution or its review locks the contribution first, so that no two can wait for each other.
 * @throws Refusal `not_found`
 */
export async function lockContribution(ctx: Ctx, id: string): Promise<Contribution> {
  const [row] = await ctx.db
    .select({
      contribution: contributions,
      articleSlug: sql<
        string | null
      >`(select slug from ${articles} where ${articles.id} = ${contributions.articleId})`,
    })
    .from(contributions)
    .where(eq(contributions.id, id))
    .for("update", { of: contributions });
  if (!row) throw new Refusal("not_found");
  return { ...row.contribution, articleSlug: row.articleSlug };
}
