import type { SanctionKind } from "@/db/vocabulary";
import { type Actor, hasRole } from "@/lib/identity/actor";
import { allow, type RefusalCode, refuse, type Verdict } from "@/lib/platform/refusal";
import type { FoundPersona } from "../members/find-persona";
import { canModerate } from "../policy";

type Sanctioned = Pick<FoundPersona, "memberId" | "bylineKind" | "roles">;

/**
 * Nobody sanctions themselves. An admin is sanctioned by nobody and a colleague by admins alone: their role is taken
 * first. Of a pen name the roles aren't asked, because a refusal would tell that a colleague writes under it.
 */
export function canSanction(actor: Actor, { memberId, bylineKind, roles }: Sanctioned): Verdict {
  const verdict = canModerate(actor);
  if (!verdict.allowed) return verdict;
  if (actor.id === memberId) return refuse("own_account");
  if (bylineKind === "pen") return allow;
  if (roles.includes("admin")) return refuse("role_first");
  return roles.length > 0 && !hasRole(actor, "admin") ? refuse("role_first") : allow;
}

/** Lift: whoever may give one, but never one's own. */
export function canLift(actor: Actor, { memberId }: { memberId: string | null }): Verdict {
  const verdict = canModerate(actor);
  if (!verdict.allowed) return verdict;
  return actor.id === memberId ? refuse("own_account") : allow;
}

/** What somebody is told who can't send anything, the gravest first. */
const REFUSED: readonly [SanctionKind, RefusalCode][] = [
  ["ban", "banned"],
  ["suspend", "suspended"],
  ["warn", "warning_unread"],
];

/**
 * Have something taken in, under whatever name or none: not while banned or suspended, nor with a warning unread. To
 * read, take back, download, delete and object stays possible. `sanctions` are those that count at this moment.
 */
export function canSend(sanctions: readonly { kind: SanctionKind }[]): Verdict {
  const found = REFUSED.find(([kind]) => sanctions.some((sanction) => sanction.kind === kind));
  return found ? refuse(found[1]) : allow;
}
