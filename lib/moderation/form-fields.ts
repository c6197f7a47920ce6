import { z } from "zod";

/** Words of an admin's form, from one character on. */
export const sentence = (what: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: `Please write ${what}.` })
    .max(max, { error: `Please keep it under ${max.toLocaleString("en")} characters.` });

/** A whole number of an admin's form. */
export const whole = (min: number, max: number) =>
  z.coerce
    .number({ error: "Please give a whole number." })
    .int({ error: "Please give a whole number." })
    .min(min, { error: `It can’t be less than ${min}.` })
    .max(max, { error: `It can’t be more than ${max}.` });
