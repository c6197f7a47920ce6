import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/db/client";
import type { Role } from "@/db/vocabulary";
import { type Ctx, makeCtx } from "@/lib/platform/context";
import { requestTime } from "@/lib/platform/request-time";
import { type Guest, guest, hasRole, type Member } from "./actor";
import { findSessionMember } from "./find-session";
import { sessionCookie } from "./session-cookie";
import { signInPath } from "./sign-in-path";

/** Who this request comes from: the session decides, never the input. Reads a cookie, so not for reading pages. */
export const currentActor = cache(async (): Promise<Guest | Member> => {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return guest;
  return (await findSessionMember(db(), token, await requestTime())) ?? guest;
});

/** The context of this request. For dynamic pages and route handlers. */
export async function requestCtx(): Promise<Ctx<Guest | Member>> {
  const actor = await currentActor();
  return makeCtx(db(), actor, await requestTime());
}

/** For pages of members: a guest is sent to sign in and comes back to `from`, a path of ours. */
export async function requireMember(from: string): Promise<Ctx<Member>> {
  const ctx = await requestCtx();
  const { actor } = ctx;
  if (actor.kind !== "member") redirect(signInPath(from));
  return { ...ctx, actor };
}

/** For pages of staff: a guest is sent to sign in; whoever holds none of the roles finds nothing here. */
export async function requireStaff(from: string, roles: readonly Role[]): Promise<Ctx<Member>> {
  const ctx = await requireMember(from);
  if (!roles.some((role) => hasRole(ctx.actor, role))) notFound();
  return ctx;
}
