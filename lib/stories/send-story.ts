import { eq } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { stories } from "@/db/schema/stories";
import { canSendStory } from "@/lib/articles/policy";
import { closesAt } from "@/lib/articles/views";
import { findByline } from "@/lib/contributions/bylines/find-byline";
import { receiveContribution } from "@/lib/contributions/receive-contribution";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { insertRows } from "@/lib/platform/insert-rows";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { readingMinutes } from "@/lib/platform/reading-minutes";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { SendStoryInput } from "./schemas";

/**
 * Sends in a story beside an article. A person reads it before it is printed.
 * @throws Refusal `sign_in_first`, `not_found`, `stories_off`, `conversation_closed`, `name_needed`, `anonymous_limit`, `read_once_more`
 */
export async function sendStory(ctx: Ctx<Actor>, input: SendStoryInput): Promise<Contribution> {
  return inTransaction(ctx, async (ctx) => {
    if (ctx.actor.kind !== "member") throw new Refusal("sign_in_first");
    // Shared, so that switching stories off waits for this one or comes before it.
    const [article] = await ctx.db
      .select()
      .from(articles)
      .where(eq(articles.slug, input.articleSlug))
      .for("share");
    if (!article) throw new Refusal("not_found");
    const minutes = readingMinutes(plainText(input.body));
    ensure(canSendStory({ ...article, closesAt: closesAt(article) }, ctx.now));
    return receiveContribution(ctx, {
      kind: "story",
      article,
      title: input.title,
      body: input.body,
      contentNotes: input.contentNotes,
      seen: input.seen,
      byline: await findByline(ctx, input.byline),
      arrive: ({ id }) => [insertRows(stories, [{ id, title: input.title, minutes }])],
    });
  });
}
