import type { ThreadStatus } from "@/db/vocabulary";
import { canMarkPassage, canWriteOn } from "@/lib/articles/policy";
import { type Actor, moderates } from "@/lib/identity/actor";
import { refuse, type Verdict } from "@/lib/platform/refusal";

type Article = Parameters<typeof canWriteOn>[0] & Parameters<typeof canMarkPassage>[0];

/** Open a conversation: members, while the article's takes anything; on a passage where passages are on. */
export function canOpenThread(
  actor: Actor,
  article: Article,
  { onPassage, now }: { onPassage: boolean; now: Date },
): Verdict {
  if (actor.kind !== "member") return refuse("sign_in_first");
  const onArticle = canWriteOn(article, now);
  return onArticle.allowed && onPassage ? canMarkPassage(article) : onArticle;
}

/** Answer in a conversation that readers see. A locked one takes notes of those who look after it alone. */
export function canComment(
  actor: Actor,
  thread: { status: ThreadStatus; shown: boolean; article: Parameters<typeof canWriteOn>[0] },
  now: Date,
): Verdict {
  if (actor.kind !== "member") return refuse("sign_in_first");
  if (!thread.shown) return refuse("parent_gone");
  if (thread.status === "locked" && !moderates(actor)) return refuse("thread_locked");
  return canWriteOn(thread.article, now);
}
