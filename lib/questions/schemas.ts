import { z } from "zod";
import { REPLY_MODES, WISHES } from "@/db/vocabulary";
import { bytesOf } from "@/lib/anonymity/tokens/schemas";
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

/** A question that stands open under its article, by its public id. */
export const WonderInput = z.object({ questionId: z.uuid() });
export type WonderInput = z.output<typeof WonderInput>;

/** The bytes of a receipt's locator and of its public keys. */
const KEY_BYTES = 32;

/** The same from nobody in particular, with what its receipt is known by. */
export const AskAnonymouslyInput = AskInput.extend({
  v: z.literal(1),
  kind: z.literal("question"),
  loc: bytesOf(KEY_BYTES),
  pub: bytesOf(KEY_BYTES),
  seal: bytesOf(KEY_BYTES),
  pad: z.string(),
}).strict();
export type AskAnonymouslyInput = z.output<typeof AskAnonymouslyInput>;
