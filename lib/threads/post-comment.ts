import { findByline } from "@/lib/contributions/bylines/find-byline";
import type { Contribution } from "@/lib/contributions/state/contribution";
import type { Actor } from "@/lib/identity/actor";
import { type Ctx, inTransaction } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import { lockThread } from "./lock-thread";
import { canComment } from "./policy";
import type { PostCommentInput } from "./schemas";
import { writeNote } from "./write-note";

/**
 * Answers in a conversation, to any depth.
 * @throws Refusal `sign_in_first`, `not_found`, `thread_locked`, `conversation_closed`, `parent_gone`, `name_needed`, `anonymous_limit`, `read_once_more`
 */
export async function postComment(ctx: Ctx<Actor>, input: PostCommentInput): Promise<Contribution> {
  return inTransaction(ctx, async (ctx) => {
    // A moderator who locks the conversation now must not be overtaken by this note.
    const { thread, answered } = await lockThread(ctx, input.threadId, input.parentId);
    ensure(canComment(ctx.actor, thread, ctx.now));
    // Under the tombstone of an opening note the conversation goes on; a reply that isn't there can't be answered.
    if (!answered || (input.parentId && answered.state !== "approved")) throw new Refusal("parent_gone");
    return writeNote(ctx, {
      article: thread.article,
      body: input.body,
      contentNotes: input.contentNotes,
      seen: input.seen,
      byline: await findByline(ctx, input.byline),
      threadId: thread.id,
      answers: answered,
    });
  });
}
