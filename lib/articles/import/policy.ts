import { type Actor, hasRole } from "@/lib/identity/actor";
import { allow, refuse, type Verdict } from "@/lib/platform/refusal";

/** Imports are made by admins (`product.md` 5), and by the commands of whoever runs the site. */
export function canImportArticles(actor: Actor): Verdict {
  return actor.kind === "system" || hasRole(actor, "admin") ? allow : refuse("not_allowed");
}
