import { Refusal } from "@/lib/platform/refusal";
import type { MoveNoteForm, MoveNoteInput } from "./schemas";

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const THREAD = new RegExp(`/threads/(${ID})(?:/notes/(${ID}))?`, "i");

/**
 * Where a form wants a note moved: to what an address names, or else to what was chosen.
 * @throws Refusal `place_needed`
 */
export function readAddress({ to, address }: MoveNoteForm): MoveNoteInput["to"] {
  if (address) {
    const [, threadId, noteId] = THREAD.exec(address) ?? [];
    if (noteId) return { noteId };
    if (threadId) return { threadId };
    throw new Refusal("place_needed", { field: "address" });
  }
  if (!to) throw new Refusal("place_needed", { field: "to" });
  return to === "own" ? to : { threadId: to };
}
