import { z } from "zod";
import { SignAs } from "@/lib/contributions/bylines/schemas";
import { bodyOf, ContentNotesInput, SeenInput } from "@/lib/contributions/schemas";

/** The most characters a title may have. */
export const TITLE_LIMIT = 140;

export const SendStoryInput = z.object({
  articleSlug: z.string().min(1).max(200),
  title: z
    .string()
    .trim()
    .min(1, { error: "A story needs a title. A few words are enough." })
    .max(TITLE_LIMIT, { error: `Please keep the title under ${TITLE_LIMIT} characters.` }),
  body: bodyOf("story"),
  byline: SignAs,
  contentNotes: ContentNotesInput,
  seen: SeenInput,
  /** "This happened to me, and I’ve changed the names of the other people in it." */
  own: z.literal("on", { error: "Please tick this if it is so; if it isn’t, it may be better as a note." }),
});
export type SendStoryInput = z.output<typeof SendStoryInput>;
