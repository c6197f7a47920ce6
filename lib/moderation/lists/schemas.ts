import { z } from "zod";
import { WORD_EFFECTS } from "@/db/vocabulary";
import { act } from "../settings/schemas";
import { LIST_CHANGES } from "./views";

/** Lines to put on the list, one word, phrase or expression each; after ` # ` a line may say why. */
export const ListInput = z.object({
  lines: z
    .string()
    .max(600_000, { error: "Please send it in several parts." })
    .refine((lines) => lines.trim() !== "", { error: "Please write a word or a phrase." }),
  effect: z.enum(WORD_EFFECTS).default("hold"),
  severe: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
  /** For lines that don't say it themselves. */
  why: z.string().trim().max(300, { error: "Please keep it under 300 characters." }).optional(),
  act,
});
export type ListInput = z.output<typeof ListInput>;

/** What is done with marked entries: taken off, given another effect, or marked as severe or not. */
export const ChangeListInput = z.object({
  ids: z.array(z.uuid()).min(1, { error: "Please mark what it is about." }).max(500),
  to: z.enum(LIST_CHANGES).default("off"),
  act,
});
export type ChangeListInput = z.output<typeof ChangeListInput>;
