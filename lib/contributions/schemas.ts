import { z } from "zod";
import { CONTENT_NOTES, type ContributionKind } from "@/db/vocabulary";

/** The most characters a contribution of each kind may have. */
export const BODY_LIMITS: Record<ContributionKind, number> = {
  comment: 8_000,
  story: 40_000,
  question: 6_000,
  follow_up: 6_000,
  byline: 40,
};

/** A text of the given kind. Codes in `error` are refusal codes (`lib/refusals.ts`). */
export const bodyOf = (kind: ContributionKind) =>
  z
    .string()
    .trim()
    .min(1, { error: "There are no words in it yet." })
    .max(BODY_LIMITS[kind], {
      error: `It is longer than ${BODY_LIMITS[kind].toLocaleString("en")} characters. Please shorten it.`,
    });

/** How a member signs: with one of their bylines (its id), or as nobody in particular. */
export const BylineChoice = z.union([z.literal("anonymous"), z.uuid()], {
  error: "Please choose how to sign it.",
});
export type BylineChoice = z.output<typeof BylineChoice>;

export const ContentNotesInput = z.array(z.enum(CONTENT_NOTES)).max(CONTENT_NOTES.length).default([]);

/** What a nudge gave its form: the writer has read these words once more, and sends them as they are. */
export const SeenInput = z.string().max(64).optional();

export const ReviseInput = z.object({
  contributionId: z.uuid(),
  /** The revision that was open in the editor. */
  revision: z.coerce.number().int().positive(),
  title: z.string().trim().min(1).max(140).optional(),
  body: z.string().trim().min(1, { error: "There are no words in it yet." }),
  seen: SeenInput,
});
export type ReviseInput = z.output<typeof ReviseInput>;

export const WithdrawInput = z.object({ contributionId: z.uuid() });
export type WithdrawInput = z.output<typeof WithdrawInput>;

export const BylineInput = z.object({
  kind: z.enum(["display", "pen"]),
  name: z.string().max(80),
});
export type BylineInput = z.output<typeof BylineInput>;

export const RetireBylineInput = z.object({ bylineId: z.uuid() });
