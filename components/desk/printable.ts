import type { ReplyMode } from "@/db/vocabulary";

/** What an asker allows, in a word. */
export function printable(replyMode: ReplyMode): string {
  return replyMode === "public" ? "May be printed" : "Only for the person who asked";
}
