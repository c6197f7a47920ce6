import { and, eq } from "drizzle-orm";
import { contributions } from "@/db/schema/contributions";
import { comments } from "@/db/schema/threads";
import { findByline } from "@/lib/contributions/bylines/find-byline";
import { placeContribution } from "@/lib/contributions/place-contribution";
import { receiveContribution } from "@/lib/contributions/receive-contribution";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { isAuthorsOwn } from "./is-authors-own";
import { lockThread } from "./lock-thread";
import { placeUnder } from "./place-under";
import { canComment } from "./policy";
import type { PostCommentInput } from "./schemas";

/**
 * Answers in a conversation, to any depth.
 * @throws Refusal `sign_in_first`, `not_found`, `thread_locked`, `conversation_closed`, `parent_gone`, `name_needed`, `anonymous_limit`
 */
export async function postComment(ctx: Ctx<Actor>, input: PostCommentInput): Promise<Contribution> {
  return inTransaction(ctx, async (ctx) => {
    // A moderator who locks the conversation now must not be overtaken by this note.
    const thread = await lockThread(ctx, input.threadId);
    ensure(canComment(ctx.actor, thread, ctx.now));
    const parent = await findParent(ctx, input);
    const received = await receiveContribution(ctx, {
      kind: "comment",
      article: thread.article,
      body: input.body,
      contentNotes: input.contentNotes,
      byline: await findByline(ctx, input.byline),
    });
    await ctx.db.insert(comments).values({
      id: received.id,
      threadId: thread.id,
      parentId: parent.id,
      ...placeUnder(parent, { id: received.id, at: ctx.now }),
      byAuthor: await isAuthorsOwn(ctx, received),
    });
    return placeContribution(ctx, received);
  });
}

/** The note that is answered, as long as it is there to be read. */
async function findParent(ctx: Ctx, { threadId, parentId }: PostCommentInput) {
  const [parent] = await ctx.db
    .select({ id: comments.id, place: comments.place, depth: comments.depth, state: contributions.state })
    .from(comments)
    .innerJoin(contributions, eq(contributions.id, comments.id))
    .where(
      and(
        eq(comments.threadId, threadId),
        comments.shown,
        parentId ? eq(comments.id, parentId) : eq(comments.place, ""),
      ),
    );
  // Under the tombstone of an opening note the conversation goes on; a reply that isn't there can't be answered.
  if (!parent || (parentId && parent.state !== "approved")) throw new Refusal("parent_gone");
  return parent;
}
