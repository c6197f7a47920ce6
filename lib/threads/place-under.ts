import type { comments } from "@/db/schema/threads";

type Placed = Pick<typeof comments.$inferSelect, "place" | "depth">;

/**
 * Where a note stands in its thread, as `db/schema/threads.ts` has it: nothing for the opening note, one step for a
 * reply to it, two for anything deeper. A step is its moment and the end of its id, so that steps sort by time and
 * no two are the same.
 */
export function placeUnder(parent: Placed | undefined, note: { id: string; at: Date }): Placed {
  if (!parent) return { place: "", depth: 0 };
  // Nine figures to the base of 36 reach beyond the year 5000.
  const step = note.at.getTime().toString(36).padStart(9, "0") + note.id.slice(-6);
  const [first] = parent.place.split(".");
  return { place: first ? `${first}.${step}` : step, depth: parent.depth + 1 };
}
