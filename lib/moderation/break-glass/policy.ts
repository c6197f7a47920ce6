import type { BylineKind } from "@/db/vocabulary";
import { type Actor, hasRole } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";
import { canModerate } from "../policy";

/** An hour from the consent on it can be seen, once (in milliseconds). */
export const SEEN_WITHIN_MS = 3_600_000;

/** After so long its writer is told (in milliseconds). */
export const TOLD_AFTER_MS = 24 * 3_600_000;

/** Ask who is behind something: moderators, about what a member wrote. Behind a receipt there is nobody. */
export function canAskGlass(actor: Actor, { bylineKind }: { bylineKind: BylineKind }): Verdict {
  const verdict = canModerate(actor);
  if (!verdict.allowed) return verdict;
  if (bylineKind === "receipt") return refuse("nobody_behind");
  return bylineKind === "display" ? refuse("not_allowed") : allow;
}

type Glass = {
  askedBy: string;
  consentedAt: Date | null;
  openedAt: Date | null;
  tellAt: Date | null;
};

/** Consent: somebody else with the same right. */
export function canConsent(actor: Actor, { askedBy }: Pick<Glass, "askedBy">): Verdict {
  const verdict = canModerate(actor);
  if (!verdict.allowed) return verdict;
  return actor.id === askedBy ? refuse("second_person") : allow;
}

/** See it: who asked, within the hour, once. */
export function canOpen(actor: Actor, { askedBy, consentedAt, openedAt }: Glass, now: Date): Verdict {
  const verdict = canModerate(actor);
  if (!verdict.allowed) return verdict;
  if (actor.id !== askedBy) return refuse("not_allowed");
  if (openedAt) return refuse("glass_opened");
  const until = consentedAt && consentedAt.getTime() + SEEN_WITHIN_MS;
  return until && now.getTime() < until ? allow : refuse("not_consented");
}

/** Put off telling its writer, for a legal order: an admin, until they have been told. */
export function canDelayTelling(actor: Actor, { tellAt }: Pick<Glass, "tellAt">, now: Date): Verdict {
  if (!hasRole(actor, "admin")) return refuse("not_allowed");
  return tellAt && tellAt > now ? allow : refuse("not_delayable");
}
