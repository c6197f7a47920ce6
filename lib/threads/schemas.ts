import { z } from "zod";
import { SignAs } from "@/lib/contributions/bylines/schemas";
import { bodyOf, ContentNotesInput, SeenInput } from "@/lib/contributions/schemas";

/** A place in an article: words selected in a block, or without them the whole block. */
export const PassageInput = z.object({
  blockId: z.string().min(1).max(80),
  /** Offsets into the block's text, in UTF-16 units. */
  start: z.coerce.number().int().nonnegative().optional(),
  end: z.coerce.number().int().positive().optional(),
  /** The words themselves, so that a text that has changed meanwhile is noticed. */
  exact: z.string().min(1).max(2_000).optional(),
});
export type PassageInput = z.output<typeof PassageInput>;

export const OpenThreadInput = z.object({
  articleSlug: z.string().min(1).max(200),
  body: bodyOf("comment"),
  byline: SignAs,
  contentNotes: ContentNotesInput,
  seen: SeenInput,
  passage: PassageInput.optional(),
});
export type OpenThreadInput = z.output<typeof OpenThreadInput>;

/** The same as a form sends it: the parts of a passage are fields of their own, and without a block there is none. */
export const OpenThreadForm = OpenThreadInput.omit({ passage: true }).extend(PassageInput.partial().shape);

export const PostCommentInput = z.object({
  threadId: z.uuid(),
  /** The note it answers; without one it answers the opening note. */
  parentId: z.uuid().optional(),
  body: bodyOf("comment"),
  byline: SignAs,
  contentNotes: ContentNotesInput,
  seen: SeenInput,
});
export type PostCommentInput = z.output<typeof PostCommentInput>;
