import { z } from "zod";
import { WORD_EFFECTS } from "@/db/vocabulary";
import { act } from "../settings/schemas";

/** Lines to put on the list, one word, phrase or expression each; after ` # ` a line may say why. */
export const ListInput = z.object({
  lines: z
    .string()
    .max(200_000, { error: "Please send it in several parts." })
    .refine((lines) => lines.trim() !== "", { error: "Please write a word or a phrase." }),
  effect: z.enum(WORD_EFFECTS).default("hold"),
  /** For lines that don't say it themselves. */
  why: z.string().trim().max(300, { error: "Please keep it under 300 characters." }).optional(),
  act,
});
export type ListInput = z.output<typeof ListInput>;

export const UnlistInput = z.object({
  ids: z.array(z.uuid()).min(1, { error: "Please mark what is to be taken off." }).max(500),
  act,
});
export type UnlistInput = z.output<typeof UnlistInput>;
