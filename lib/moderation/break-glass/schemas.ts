import { z } from "zod";

const reason = (what: string) =>
  z.string().trim().min(1, { error: what }).max(1_000, { error: "Please keep it under 1,000 characters." });

/** About a pen name, or a contribution of a member that bears no name. */
export const AskGlassInput = z.object({
  of: z.enum(["pen", "contribution"]),
  id: z.uuid(),
  reason: reason("Please write why you have to know."),
});
export type AskGlassInput = z.output<typeof AskGlassInput>;

export const GlassInput = z.object({ glassId: z.uuid() });
export type GlassInput = z.output<typeof GlassInput>;

export const DelayTellingInput = GlassInput.extend({
  /** The day (UTC) on which the writer is told. */
  until: z.iso.date({ error: "Please give a day." }),
  reason: reason("Please write which order it is."),
});
export type DelayTellingInput = z.output<typeof DelayTellingInput>;
