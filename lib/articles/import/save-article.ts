import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { articles, hubs } from "@/db/schema/articles";
import { publication } from "@/db/schema/publication";
import { CLOTHS, PLATES } from "@/db/vocabulary";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, expire } from "@/lib/platform/context";
import { articleTag, everythingTag, homeTag, hubTag, siteTag } from "@/lib/platform/tags";
import type { ArticleDraft } from "./article-draft";
import { saveAuthors } from "./save-authors";
import { saveFaq } from "./save-faq";
import { saveHub } from "./save-hub";
import { saveRevision } from "./save-revision";

/** What became of a draft: a new article, a new text, other details, nothing. */
export type Outcome = "written" | "revised" | "updated" | "unchanged";

type Article = typeof articles.$inferSelect;

const EVENTS = {
  written: "article.imported",
  revised: "article.revised",
  updated: "article.updated",
} as const satisfies Partial<Record<Outcome, string>>;

/** Writes one draft, in the import's transaction. */
export async function saveArticle(ctx: Ctx<Actor>, draft: ArticleDraft): Promise<Outcome> {
  const hubId = draft.hub && (await saveHub(ctx, draft.hub));
  const [known] = await ctx.db.select().from(articles).where(eq(articles.slug, draft.slug)).for("update");
  const article = known ?? (await insertArticle(ctx, draft, hubId));
  const changes = known ? changesTo(known, draft, hubId) : {};
  const isChanged = Object.keys(changes).length > 0;
  if (isChanged) await ctx.db.update(articles).set(changes).where(eq(articles.id, article.id));
  const details = [
    isChanged,
    await saveAuthors(ctx, article.id, draft.authors),
    await saveFaq(ctx, article.id, draft.faq),
  ].includes(true);
  const revision = await saveRevision(ctx, article, draft.blocks);

  const outcome = !known ? "written" : revision ? "revised" : details ? "updated" : "unchanged";
  if (outcome === "unchanged") return outcome;
  record(ctx, EVENTS[outcome], { kind: "article", id: article.id, details: { revision: revision ?? null } });
  expire(ctx, articleTag(draft.slug), homeTag, ...(await hubTags(ctx, [article.hubId, hubId ?? null])));
  if (!known) expire(ctx, siteTag);
  // Stories, answers and lists show them as well.
  if (["title", "cloth", "plate"].some((name) => name in changes)) expire(ctx, everythingTag);
  return outcome;
}

/** A new article; what the draft doesn't say comes from the publication, or is chosen by the slug. */
async function insertArticle(ctx: Ctx, draft: ArticleDraft, hubId?: string): Promise<Article> {
  const [site] = await ctx.db.select({ locale: publication.locale }).from(publication);
  const [plate, cloth] = createHash("sha256").update(draft.slug).digest();
  const [article] = await ctx.db
    .insert(articles)
    .values({
      id: newId(ctx.now),
      slug: draft.slug,
      title: draft.title,
      standfirst: draft.standfirst,
      language: draft.language ?? site?.locale,
      hubId,
      publishedAt: draft.publishedAt ?? ctx.now,
      plate: draft.plate ?? PLATES[(plate ?? 0) % PLATES.length],
      cloth: draft.cloth ?? CLOTHS[(cloth ?? 0) % CLOTHS.length],
    })
    .returning();
  if (!article) throw new Error("The article was not written.");
  return article;
}

/** The columns that the draft knows better. */
function changesTo(known: Article, draft: ArticleDraft, hubId?: string): Partial<Article> {
  const stated: Partial<Article> = {
    title: draft.guessed.includes("title") ? undefined : draft.title,
    language: draft.guessed.includes("language") ? undefined : draft.language,
    publishedAt: isSameDay(draft.publishedAt, known.publishedAt) ? undefined : draft.publishedAt,
    standfirst: draft.standfirst,
    hubId,
    plate: draft.plate,
    cloth: draft.cloth,
  };
  const now: Record<string, unknown> = known;
  return Object.fromEntries(
    Object.entries(stated).filter(
      ([name, value]) => value !== undefined && String(value) !== String(now[name]),
    ),
  );
}

/** A date without a time of day (which is midnight) says no more than a moment of that day. */
function isSameDay(stated: Date | undefined, known: Date): boolean {
  const isDay = stated?.toISOString().endsWith("T00:00:00.000Z");
  return isDay === true && stated?.toISOString().slice(0, 10) === known.toISOString().slice(0, 10);
}

async function hubTags(ctx: Ctx, ids: (string | null)[]): Promise<string[]> {
  const found = await Promise.all(
    [...new Set(ids)]
      .filter((id) => id !== null)
      .map((id) => ctx.db.select({ slug: hubs.slug }).from(hubs).where(eq(hubs.id, id))),
  );
  return found.flat().map(({ slug }) => hubTag(slug));
}
