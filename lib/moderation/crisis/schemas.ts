import { z } from "zod";
import { CARE_STEPS } from "@/db/vocabulary";
import { QueueItemInput } from "../reviews/schemas";
import { Region } from "./regions";

const sentence = (what: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: `Please write ${what}.` })
    .max(max, { error: `Please keep it under ${max.toLocaleString("en")} characters.` });

/** A line to call: written anew, or changed where there is an id. */
export const CrisisLineInput = z
  .object({
    id: z.uuid().optional(),
    region: Region,
    name: sentence("whose line it is", 80),
    about: sentence("what it is", 200),
    phone: z
      .string()
      .trim()
      .regex(/^[+\d][\d ()-]{1,29}$/, { error: "Please give a number as one dials it." })
      .optional(),
    texting: z.string().trim().max(60, { error: "Please keep it under 60 characters." }).optional(),
    web: z
      .url({ protocol: /^https$/, error: "Please give an address that begins with https://." })
      .optional(),
    hours: sentence("when somebody answers", 60),
    languages: sentence("in which languages", 60),
  })
  .refine(({ phone, texting, web }) => phone || texting || web, {
    path: ["phone"],
    error: "Please give a number, a way to write, or an address.",
  });
export type CrisisLineInput = z.output<typeof CrisisLineInput>;

export const CrisisLineIdInput = z.object({ id: z.uuid() });
export type CrisisLineIdInput = z.output<typeof CrisisLineIdInput>;

export const RegionInput = z.object({ region: Region });
export type RegionInput = z.output<typeof RegionInput>;

/** All steps that have been taken; what is left out is not. */
export const CareStepsInput = QueueItemInput.extend({
  steps: z.array(z.enum(CARE_STEPS)).default([]),
});
export type CareStepsInput = z.output<typeof CareStepsInput>;

export const CareNoteInput = QueueItemInput.extend({
  words: sentence("what the next one should know", 1_000),
});
export type CareNoteInput = z.output<typeof CareNoteInput>;

/** In how many hours somebody looks again. */
export const FollowUpInput = QueueItemInput.extend({ hours: z.coerce.number().pipe(z.literal([4, 24, 72])) });
export type FollowUpInput = z.output<typeof FollowUpInput>;

/** A message, or the name of one that is ready, where nothing was typed. */
export const CareMessageInput = QueueItemInput.extend({
  template: z.string().max(20).optional(),
  body: z.string().trim().max(2_000, { error: "Please keep it under 2,000 characters." }).optional(),
});
export type CareMessageInput = z.output<typeof CareMessageInput>;

/** To where a crisis is read, or back from there. */
export const PassReviewInput = QueueItemInput.extend({ to: z.enum(["crisis", "back"]) });
export type PassReviewInput = z.output<typeof PassReviewInput>;
