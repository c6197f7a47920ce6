"use server";

import type { Db } from "@/db/client";
import { notePath } from "@/lib/articles/paths";
import type { Contribution } from "@/lib/contributions/state/contribution";
import { memberAction } from "@/lib/identity/action";
import { careFor } from "@/lib/moderation/crisis/queries";
import type { FormState } from "@/lib/platform/form-state";
import { openThread } from "./open-thread";
import { postComment } from "./post-comment";
import { OpenThreadForm, PostCommentInput } from "./schemas";

/** Sends the opening note of a conversation. */
export const openThreadAction = memberAction(OpenThreadForm, async (ctx, form) => {
  const { blockId, start, end, exact, ...input } = form;
  const passage = blockId ? { blockId, start, end, exact } : undefined;
  const note = await openThread(ctx, { ...input, passage });
  return answer(ctx.db, note, note.threadId);
});

/** Sends an answer to a note. */
export const postCommentAction = memberAction(PostCommentInput, async (ctx, input) =>
  answer(ctx.db, await postComment(ctx, input), input.threadId),
);

async function answer(db: Db, note: Contribution, threadId: string): Promise<FormState> {
  if (note.state === "approved" && note.articleSlug) {
    const href = notePath(note.articleSlug, threadId, note.id);
    return {
      status: "done",
      message: "It is in the conversation.",
      next: { href, label: "Read it in its place" },
    };
  }
  return {
    status: "done",
    message: "Thank you. A person reads it first; until then only you can see it.",
    next: { href: "/account/contributions", label: "Everything you have sent" },
    aside: await careFor(db, note.body),
  };
}
