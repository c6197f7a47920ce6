import { and, eq, gt, gte, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authors } from "@/db/schema/articles";
import { memberGrants, memberRoles, members, sessions } from "@/db/schema/identity";
import type { Grant, Role } from "@/db/vocabulary";
import { keyedHash } from "@/lib/platform/keyed-hash";
import type { Member } from "./actor";

/** What of a session's token is stored: a copy of the database signs nobody in. */
export function storedToken(sessionToken: string): string {
  return keyedHash("session", sessionToken).toString("base64url");
}

/** The member a session belongs to, with roles, in one query; nobody once it has ended or was revoked. */
export async function findSessionMember(
  db: Db,
  sessionToken: string,
  now: Date,
): Promise<Member | undefined> {
  const [row] = await db
    .select({
      id: members.id,
      joinedAt: members.joinedAt,
      roles: sql<
        Role[]
      >`array(select ${memberRoles.role} from ${memberRoles} where ${memberRoles.memberId} = ${members.id})`,
      grants: sql<
        Grant[]
      >`array(select ${memberGrants.grant} from ${memberGrants} where ${memberGrants.memberId} = ${members.id})`,
      authorIds: sql<
        string[]
      >`array(select ${authors.id}::text from ${authors} where ${authors.memberId} = ${members.id})`,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.userId))
    .where(
      and(
        eq(sessions.sessionToken, storedToken(sessionToken)),
        gt(sessions.expires, now),
        or(isNull(members.sessionsValidFrom), gte(sessions.openedAt, members.sessionsValidFrom)),
      ),
    );
  return row && { kind: "member", ...row };
}
