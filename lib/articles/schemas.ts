import { z } from "zod";

/** Files to import; each is read whole. */
export const ImportInput = z.object({
  files: z
    .array(z.file().min(1, { error: "Please choose at least one file." }))
    .min(1, { error: "Please choose at least one file." }),
});
export type ImportInput = z.output<typeof ImportInput>;
