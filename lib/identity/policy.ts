import type { Role } from "@/db/vocabulary";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";
import { type Actor, hasRole } from "./actor";

/** Whether there is an account to have settings of: members, for their own. */
export function canKeepAccount(actor: Actor): Verdict {
  return actor.kind === "member" ? allow : refuse("sign_in_first");
}

/** Roles and authorships are given and taken by admins (`product.md` 5). */
export function canGrantRole(actor: Actor): Verdict {
  return hasRole(actor, "admin") ? allow : refuse("not_allowed");
}

/** Also by admins, but nobody locks the house and throws away the key: the last admin stays one. */
export function canRevokeRole(actor: Actor, { role, holders }: { role: Role; holders: number }): Verdict {
  if (!hasRole(actor, "admin")) return refuse("not_allowed");
  return role === "admin" && holders <= 1 ? refuse("last_admin") : allow;
}

/** One way to sign in must be left. An e-mail link is one, for as long as this site can send letters. */
export function canRemoveSignInMethod({ others, mail }: { others: number; mail: boolean }): Verdict {
  return others > 0 || mail ? allow : refuse("last_sign_in_method");
}
