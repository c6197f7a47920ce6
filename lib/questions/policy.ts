import type { QuestionSetting } from "@/db/vocabulary";
import { type Actor, hasRole } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";

/** Ask: anyone, with an account or without, while the article takes questions. */
export function canAsk(article: { questions: QuestionSetting }): Verdict {
  if (article.questions === "off") return refuse("questions_off");
  return article.questions === "paused" ? refuse("questions_paused") : allow;
}

/** Read the letters of an article, answer them, and keep its frequent questions: its authors, and admins. */
export function canAnswer(actor: Actor, article: { authorIds: readonly string[] }): Verdict {
  if (hasRole(actor, "admin")) return allow;
  const writes = actor.kind === "member" && article.authorIds.some((id) => actor.authorIds.includes(id));
  return writes ? allow : refuse("not_allowed");
}
