import { and, eq } from "drizzle-orm";
import { contributionRevisions, contributions } from "@/db/schema/contributions";
import { stories } from "@/db/schema/stories";
import { type Ctx, expire } from "@/lib/platform/context";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { renderMarkdown } from "@/lib/platform/markdown/render-markdown";
import { readingMinutes } from "@/lib/platform/reading-minutes";
import { articleTag, homeTag, storyTag } from "@/lib/platform/tags";
import type { Contribution } from "./contribution";

/** Makes a revision the one that readers see. No text is lost: every revision stays in its own row. */
export async function applyRevision(
  ctx: Ctx,
  contribution: Contribution,
  revision: number,
): Promise<Contribution> {
  const [text] = await ctx.db
    .select()
    .from(contributionRevisions)
    .where(
      and(
        eq(contributionRevisions.contributionId, contribution.id),
        eq(contributionRevisions.revision, revision),
      ),
    );
  if (!text) throw new Error("A revision that was decided on has no text.");
  const applied: Contribution = {
    ...contribution,
    revision,
    pendingRevision: null,
    body: text.body,
    masked: text.masked,
    html: text.masked === null ? text.html : renderMarkdown(text.masked),
    contentNotes: text.contentNotes,
    editedAt: contribution.publishedAt ? ctx.now : contribution.editedAt,
  };
  await ctx.db
    .update(contributions)
    .set({
      revision,
      pendingRevision: null,
      body: applied.body,
      masked: applied.masked,
      html: applied.html,
      contentNotes: applied.contentNotes,
      editedAt: applied.editedAt,
    })
    .where(eq(contributions.id, contribution.id));
  if (contribution.kind === "story" && text.title !== null) {
    const minutes = readingMinutes(plainText(text.body));
    await ctx.db.update(stories).set({ title: text.title, minutes }).where(eq(stories.id, contribution.id));
    expire(ctx, storyTag(contribution.id));
  }
  if (contribution.articleSlug) expire(ctx, articleTag(contribution.articleSlug), homeTag);
  return applied;
}
