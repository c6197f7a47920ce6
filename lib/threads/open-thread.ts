import { eq } from "drizzle-orm";
import { newId, newRandomId } from "@/db/ids";
import { articles, passages, revisions } from "@/db/schema/articles";
import { findSelector } from "@/lib/articles/passages/find-selector";
import { makeSelector } from "@/lib/articles/passages/make-selector";
import { closesAt } from "@/lib/articles/views";
import { findByline } from "@/lib/contributions/bylines/find-byline";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { canOpenThread } from "./policy";
import type { OpenThreadInput, PassageInput } from "./schemas";
import { writeNote } from "./write-note";

/**
 * Opens a conversation under an article, or on words selected in it. Readers see it once its opening note is approved.
 * @throws Refusal `sign_in_first`, `not_found`, `conversation_closed`, `passages_off`, `passage_moved`, `name_needed`, `anonymous_limit`, `read_once_more`
 */
export async function openThread(
  ctx: Ctx<Actor>,
  input: OpenThreadInput,
): Promise<Contribution & { threadId: string }> {
  return inTransaction(ctx, async (ctx) => {
    // Shared: a conversation that is being closed, or a text being saved, comes wholly before this or wholly after.
    const [article] = await ctx.db
      .select()
      .from(articles)
      .where(eq(articles.slug, input.articleSlug))
      .for("share");
    if (!article?.currentRevisionId) throw new Refusal("not_found");
    const onPassage = input.passage !== undefined;
    ensure(
      canOpenThread(ctx.actor, { ...article, closesAt: closesAt(article) }, { onPassage, now: ctx.now }),
    );
    const byline = await findByline(ctx, input.byline);
    // The id of a nameless writer's conversation must not tell when it was opened.
    const freshId = () => (byline === "anonymous" ? newRandomId() : newId(ctx.now));
    const passageId = input.passage ? freshId() : null;
    if (input.passage && passageId) {
      const selector = await selectPassage(ctx, article.currentRevisionId, input.passage);
      await ctx.db.insert(passages).values({ id: passageId, articleId: article.id, ...selector });
    }
    const { body, contentNotes, seen } = input;
    const threadId = freshId();
    const note = await writeNote(ctx, {
      article,
      body,
      contentNotes,
      seen,
      byline,
      threadId,
      opens: { passageId },
    });
    return { ...note, threadId };
  });
}

async function selectPassage(ctx: Ctx, revisionId: string, { blockId, start, end, exact }: PassageInput) {
  const [text] = await ctx.db
    .select({ id: revisions.id, canonicalText: revisions.canonicalText, blocks: revisions.blocks })
    .from(revisions)
    .where(eq(revisions.id, revisionId));
  if (!text) throw new Error("An article’s current revision is missing.");
  if (start !== undefined && end !== undefined && exact !== undefined) {
    return findSelector(text, { blockId, start, end, exact });
  }
  const block = text.blocks.find(({ id }) => id === blockId);
  const whole = makeSelector(text, blockId, 0, block?.text.length ?? 0);
  if (!whole) throw new Refusal("passage_moved");
  return whole;
}
