import { z } from "zod";
import { BylineChoice } from "../schemas";

/**
 * How a form signs. A page that is the same for everyone can't list its reader's names, so without script one chooses
 * the kind: the `own` name, the newest `pen` name, or none.
 */
export const SignAs = z.union([BylineChoice, z.enum(["own", "pen"])], {
  error: "Please choose how to sign it.",
});
export type SignAs = z.output<typeof SignAs>;
