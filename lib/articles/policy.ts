import type { ConversationSetting } from "@/db/vocabulary";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";

type Conversation = { conversation: ConversationSetting; closesAt: Date | null };

/** Whether something can still be written on an article: notes, and stories where it takes them. */
export function canWriteOn(article: Conversation, now: Date): Verdict {
  const over = article.closesAt !== null && article.closesAt <= now;
  return article.conversation === "open" && !over ? allow : refuse("conversation_closed");
}

/** Whether a conversation can be opened on words of the article. */
export function canMarkPassage(article: { passagesOn: boolean }): Verdict {
  return article.passagesOn ? allow : refuse("passages_off");
}

/** Whether the article takes stories. */
export function canSendStory(article: Conversation & { storiesOn: boolean }, now: Date): Verdict {
  return article.storiesOn ? canWriteOn(article, now) : refuse("stories_off");
}
