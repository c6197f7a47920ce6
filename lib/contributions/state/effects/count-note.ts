import { type Ctx, count, tally } from "@/lib/platform/context";

/** Counts a note that readers began to see (1) or see no more (-1), with its article and its conversation. */
export function countNote(
  ctx: Ctx,
  note: { threadId: string; articleId: string; byAuthor: boolean },
  by: 1 | -1,
): void {
  count(ctx, note.articleId, "notes", by);
  tally(ctx, note, { notes: by, authorNotes: note.byAuthor ? by : 0 });
}
