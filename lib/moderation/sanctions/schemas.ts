import { z } from "zod";
import { SANCTION_KINDS } from "@/db/vocabulary";
import { PersonaInput } from "../members/schemas";

/** The longest sentence a statement may have, in characters. */
const REASON_LIMIT = 2_000;
/** More occasions than these say no more. */
const OCCASIONS = 10;

export const GiveSanctionInput = PersonaInput.extend({
  kind: z.enum(SANCTION_KINDS, { error: "Please choose what to do." }),
  ruleNumber: z.coerce.number().int().positive().optional(),
  reason: z
    .string()
    .trim()
    .max(REASON_LIMIT, { error: `Please keep it under ${REASON_LIMIT.toLocaleString("en")} characters.` })
    .optional(),
  /** The last day of a suspension or a hold (UTC); it ends with that day. */
  until: z.iso.date({ error: "Please give a day." }).optional(),
  occasions: z.array(z.uuid()).max(OCCASIONS).default([]),
});
export type GiveSanctionInput = z.output<typeof GiveSanctionInput>;

export const SanctionInput = z.object({ sanctionId: z.uuid() });
export type SanctionInput = z.output<typeof SanctionInput>;
