import { redirect } from "next/navigation";
import { notePath } from "@/lib/articles/paths";
import { getCachedMoved } from "@/lib/threads/cached";

/** An address from before a moderator moved the note leads to where it is now, for as long as it is there. */
export async function goWhereMoved(slug: string, thread: string, note?: string): Promise<void> {
  const moved = await getCachedMoved(slug, thread, note);
  if (moved) redirect(notePath(slug, moved.thread, moved.note));
}
