import type { QuestionSetting, SanctionKind } from "@/db/vocabulary";
import { type Actor, hasRole } from "@/lib/identity/actor";
import { canSend } from "@/lib/moderation/sanctions/policy";
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

/** Answer one letter: who it was handed to, and nobody else until it comes back; else its article's authors. */
export function canAnswerLetter(
  actor: Actor,
  { article, handedTo }: { article: { authorIds: readonly string[] }; handedTo: string | null },
): Verdict {
  if (handedTo === null || hasRole(actor, "admin")) return canAnswer(actor, article);
  if (canAnswer(actor, { authorIds: [handedTo] }).allowed) return allow;
  return canAnswer(actor, article).allowed ? refuse("letter_handed") : refuse("not_allowed");
}

/** Give a letter back that was handed on: whoever has it, and the authors whose letter it was. */
export function canHandBack(
  actor: Actor,
  { article, handedTo }: { article: { authorIds: readonly string[] }; handedTo: string | null },
): Verdict {
  return canAnswer(actor, { authorIds: [...article.authorIds, ...(handedTo ? [handedTo] : [])] });
}

/**
 * Send something from the desk: held to what counts against one's account like everything that is sent. An answer is
 * read by no moderator first, so whoever has everything read can't send any until that ends.
 */
export function canSendFromDesk(sanctions: readonly { kind: SanctionKind }[]): Verdict {
  const held = sanctions.some(({ kind }) => kind === "hold_all");
  const verdict = canSend(sanctions);
  return verdict.allowed && held ? refuse("answers_held") : verdict;
}
