import type { comments } from "@/db/schema/threads";

type Placed = Pick<typeof comments.$inferSelect, "place" | "depth">;

/**
 * Where a note stands in its thread, as `db/schema/threads.ts` has it: nothing for the opening note, one step for a
 * reply to it, two for anything deeper.
 */
export function placeUnder(parent: Placed | undefined, note: { id: string; at: Date }): Placed {
  return placeAtStep(parent, stepOf(note));
}

/** The same for a note whose step is known. */
export function placeAtStep(parent: Placed | undefined, step: string): Placed {
  if (!parent) return { place: "", depth: 0 };
  const [first] = parent.place.split(".");
  return { place: first ? `${first}.${step}` : step, depth: parent.depth + 1 };
}

/** A note's own step: its moment and the end of its id, so that steps sort by time and no two are the same. */
export function stepOf(note: { id: string; at: Date }): string {
  // Nine figures to the base of 36 reach beyond the year 5000.
  return note.at.getTime().toString(36).padStart(9, "0") + note.id.slice(-6);
}

/** The step that a note has in its place; none where it opens its conversation. */
export function lastStep(place: string): string | undefined {
  return place.split(".").at(-1) || undefined;
}
