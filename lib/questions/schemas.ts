import { z } from "zod";
import { REPLY_MODES, WISHES } from "@/db/vocabulary";
import { bodyOf, SeenInput } from "@/lib/contributions/schemas";

/** A question as it is written on an article's ask page. */
export const AskInput = z.object({
  article: z.string().min(1).max(200),
  text: bodyOf("question"),
  replyMode: z.enum(REPLY_MODES, { error: "Please choose who may read the answer." }),
  wishes: z.array(z.enum(WISHES)).max(WISHES.length).default([]),
  seen: SeenInput,
});
export type AskInput = z.output<typeof AskInput>;

/** The same with an account, which must have been chosen: a form sent before its page is ready chose nothing. */
export const AskAsMemberInput = AskInput.extend({
  as: z.literal("member", {
    error: "Nothing was sent, since it would have gone with your account. Please send it again.",
  }),
});

/** 32 random bytes that the sender's device made for this one letter, so that sending it again is safe. */
export const RetryKey = z.string().regex(/^[0-9a-f]{64}$/);

export const AskAnonymouslyInput = AskInput.extend({ key: RetryKey.optional() });
export type AskAnonymouslyInput = z.output<typeof AskAnonymouslyInput>;
