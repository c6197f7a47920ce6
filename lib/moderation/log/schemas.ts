import { z } from "zod";
import { CONTRIBUTION_KINDS, VERDICTS } from "@/db/vocabulary";

/** A filter left empty, or filled with what is none, doesn't filter. */
const unlessEmpty = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** How the log is narrowed; every part may be missing. Days are those of UTC. */
export const LogInput = z.object({
  /** Words of the contribution or its title; the last may be a beginning. */
  words: unlessEmpty(z.string().trim().min(2).max(80)),
  /** Part of the name that it shows. */
  writer: unlessEmpty(z.string().trim().min(2).max(80)),
  /** Part of the article's title, or its address. */
  article: unlessEmpty(z.string().trim().min(2).max(160)),
  kind: unlessEmpty(z.enum(CONTRIBUTION_KINDS)),
  by: unlessEmpty(z.uuid()),
  rule: unlessEmpty(z.coerce.number().int().positive()),
  verdict: unlessEmpty(z.enum(VERDICTS)),
  from: unlessEmpty(z.iso.date()),
  to: unlessEmpty(z.iso.date()),
  /** The decision, or whatever else is listed, that ended the page before. */
  after: unlessEmpty(z.uuid()),
});
export type LogInput = z.output<typeof LogInput>;
