import { z } from "zod";
import { SignAs } from "@/lib/contributions/bylines/schemas";
import { bodyOf, ContentNotesInput } from "@/lib/contributions/schemas";

/** Words selected in an article: offsets into their block's text, in UTF-16 units. */
export const SelectionInput = z.object({
  blockId: z.string().min(1).max(80),
  start: z.coerce.number().int().nonnegative(),
  end: z.coerce.number().int().positive(),
  /** The words themselves, so that a text that has changed meanwhile is noticed. */
  exact: z.string().min(1).max(2_000),
});
export type SelectionInput = z.output<typeof SelectionInput>;

export const OpenThreadInput = z.object({
  articleSlug: z.string().min(1).max(200),
  body: bodyOf("comment"),
  byline: SignAs,
  contentNotes: ContentNotesInput,
  passage: SelectionInput.optional(),
});
export type OpenThreadInput = z.output<typeof OpenThreadInput>;

/** The same as a form sends it: the selection's parts are fields of their own. */
export const OpenThreadForm = OpenThreadInput.omit({ passage: true }).extend(SelectionInput.partial().shape);

export const PostCommentInput = z.object({
  threadId: z.uuid(),
  /** The note it answers; without one it answers the opening note. */
  parentId: z.uuid().optional(),
  body: bodyOf("comment"),
  byline: SignAs,
  contentNotes: ContentNotesInput,
});
export type PostCommentInput = z.output<typeof PostCommentInput>;
