import { z } from "zod";
import { SignAs } from "@/lib/contributions/bylines/schemas";
import { bodyOf, ContentNotesInput } from "@/lib/contributions/schemas";

/** Words selected in an article: offsets into their block's text, in UTF-16 units. */
const SelectionInput = z.object({
  start: z.coerce.number().int().nonnegative(),
  end: z.coerce.number().int().positive(),
  /** The words themselves, so that a text that has changed meanwhile is noticed. */
  exact: z.string().min(1).max(2_000),
});

/** A place in an article: words of a block, or without a selection the whole block. */
export const PassageInput = z.object({
  blockId: z.string().min(1).max(80),
  selection: SelectionInput.optional(),
});
export type PassageInput = z.output<typeof PassageInput>;

export const OpenThreadInput = z.object({
  articleSlug: z.string().min(1).max(200),
  body: bodyOf("comment"),
  byline: SignAs,
  contentNotes: ContentNotesInput,
  passage: PassageInput.optional(),
});
export type OpenThreadInput = z.output<typeof OpenThreadInput>;

/** The same as a form sends it: the parts of a passage are fields of their own. */
export const OpenThreadForm = OpenThreadInput.omit({ passage: true }).extend({
  blockId: PassageInput.shape.blockId.optional(),
  ...SelectionInput.partial().shape,
});

/** A passage out of its fields; a selection that isn't whole is none. */
export function passageOf(form: z.output<typeof OpenThreadForm>): PassageInput | undefined {
  const { blockId, start, end, exact } = form;
  if (!blockId) return undefined;
  return { blockId, selection: SelectionInput.safeParse({ start, end, exact }).data };
}

export const PostCommentInput = z.object({
  threadId: z.uuid(),
  /** The note it answers; without one it answers the opening note. */
  parentId: z.uuid().optional(),
  body: bodyOf("comment"),
  byline: SignAs,
  contentNotes: ContentNotesInput,
});
export type PostCommentInput = z.output<typeof PostCommentInput>;
