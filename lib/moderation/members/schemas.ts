import { z } from "zod";

/**
 * Somebody as moderators know them: an account by what it signs with its own names, or one pen name by itself.
 * Nothing here joins the two, nor either to what bears no name. `id` is that of the name (of an account's own, whichever
 * of them), so that an account's id is on no page.
 */
export const PersonaInput = z.object({ of: z.enum(["account", "pen"]), id: z.uuid() });
export type Persona = z.output<typeof PersonaInput>;

export const MemberNoteInput = PersonaInput.extend({
  words: z
    .string()
    .trim()
    .min(1, { error: "Please write the note." })
    .max(2_000, { error: "Please keep it under 2,000 characters." }),
});
export type MemberNoteInput = z.output<typeof MemberNoteInput>;
