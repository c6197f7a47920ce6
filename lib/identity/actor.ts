import type { Grant, Role } from "@/db/vocabulary";

/** Someone without an account, or not signed in. */
export type Guest = { kind: "guest"; id?: undefined };

/** Someone with an account. `authorIds` are the authors (of articles) this account writes as. */
export type Member = {
  kind: "member";
  id: string;
  roles: readonly Role[];
  grants: readonly Grant[];
  authorIds: readonly string[];
  joinedAt: Date;
};

/** The worker, an import or the seed: no person. */
export type System = { kind: "system"; id?: undefined };

export type Actor = Guest | Member | System;

export const guest: Guest = { kind: "guest" };
export const system: System = { kind: "system" };

/** Whether the actor is a member who holds the role. Roles add up; an admin is not a moderator by that alone. */
export function hasRole(actor: Actor, role: Role): boolean {
  return actor.kind === "member" && actor.roles.includes(role);
}

/** Moderates, and was granted sight of this; an admin always has it. */
export function isGranted(actor: Actor, grant: Grant): actor is Member {
  if (hasRole(actor, "admin")) return true;
  return actor.kind === "member" && hasRole(actor, "moderator") && actor.grants.includes(grant);
}

/** Moderators and admins see what is held and decide it (`product.md` 5). */
export function moderates(actor: Actor): actor is Member {
  return hasRole(actor, "moderator") || hasRole(actor, "admin");
}
