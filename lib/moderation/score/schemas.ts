import { z } from "zod";

export const PutScoreToUseInput = z.object({ version: z.coerce.number().int().positive() });
export type PutScoreToUseInput = z.output<typeof PutScoreToUseInput>;

export const AskForScoreInput = z.object({});
