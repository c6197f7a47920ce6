import { z } from "zod";
import { CONTENT_NOTES } from "@/db/vocabulary";

/** The longest sentence a statement may have, in characters. */
const REASON_LIMIT = 2_000;

export const DecideInput = z.object({
  contributionId: z.uuid(),
  /** The review that was open on the screen, where there was one. */
  reviewId: z.uuid().optional(),
  /** The revision that was read. */
  revision: z.coerce.number().int().positive(),
  verdict: z.enum(["approve", "ask_change", "reject", "remove", "restore", "merge"]),
  ruleNumber: z.coerce.number().int().positive().optional(),
  reason: z.string().trim().max(REASON_LIMIT).optional(),
  /** With a request for a change: the words of the text that it is about. */
  passage: z.string().trim().max(REASON_LIMIT).optional(),
  /** With an approval: content notes to put above it. */
  contentNotes: z.array(z.enum(CONTENT_NOTES)).max(CONTENT_NOTES.length).optional(),
  /** With a merge: the one of the same words that stays. */
  keptId: z.uuid().optional(),
});
export type DecideInput = z.output<typeof DecideInput>;

export const UndoInput = z.object({ decisionId: z.uuid() });
export type UndoInput = z.output<typeof UndoInput>;

export const DecideThreadInput = z.object({
  threadId: z.uuid(),
  verdict: z.enum(["lock", "unlock"]),
  ruleNumber: z.coerce.number().int().positive().optional(),
  reason: z.string().trim().max(REASON_LIMIT).optional(),
});
export type DecideThreadInput = z.output<typeof DecideThreadInput>;

export const MoveNoteInput = z.object({
  contributionId: z.uuid(),
  /** The note that it answers from now on, the conversation whose opening note it answers, or one of its own. */
  to: z.union([z.object({ noteId: z.uuid() }), z.object({ threadId: z.uuid() }), z.literal("own")]),
});
export type MoveNoteInput = z.output<typeof MoveNoteInput>;

/** The same as a form sends it: chosen from a list, or the address of a note or a conversation. */
export const MoveNoteForm = z.object({
  contributionId: z.uuid(),
  to: z.union([z.uuid(), z.literal("own")]).optional(),
  address: z.string().trim().max(500).optional(),
});
export type MoveNoteForm = z.output<typeof MoveNoteForm>;
