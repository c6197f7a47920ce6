import { z } from "zod";
import { VERDICTS } from "@/db/vocabulary";

/** A filter left empty, or filled with what is none, doesn't filter. */
const unlessEmpty = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** How the log is narrowed; every part may be missing. Days are those of UTC. */
export const LogInput = z.object({
  /** Words of the contribution, its title or its signature. */
  words: unlessEmpty(z.string().trim().min(2).max(80)),
  by: unlessEmpty(z.uuid()),
  rule: unlessEmpty(z.coerce.number().int().positive()),
  verdict: unlessEmpty(z.enum(VERDICTS)),
  from: unlessEmpty(z.iso.date()),
  to: unlessEmpty(z.iso.date()),
  /** The decision that ended the page before. */
  after: unlessEmpty(z.uuid()),
});
export type LogInput = z.output<typeof LogInput>;
