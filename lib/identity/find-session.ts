import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { GRANTS, ROLES } from "@/db/vocabulary";
import { keepingPlans } from "@/lib/platform/keep-plans";
import { keyedHash } from "@/lib/platform/keyed-hash";
import { rows } from "@/lib/platform/rows";
import type { Member } from "./actor";

/** What of a session's token is stored: a copy of the database signs nobody in. */
export function storedToken(sessionToken: string): string {
  return keyedHash("session", sessionToken).toString("base64url");
}

const Found = z.object({
  id: z.string(),
  joinedAt: z.coerce.date(),
  roles: z.array(z.enum(ROLES)),
  grants: z.array(z.enum(GRANTS)),
  authorIds: z.array(z.string()),
});

const withRoles = sql`m.id, m.joined_at as "joinedAt",
        array(select r.role from member_roles r where r.member_id = m.id) as roles,
        array(select g."grant" from member_grants g where g.member_id = m.id) as grants,
        array(select a.id::text from authors a where a.member_id = m.id) as "authorIds"`;

/** The member a session belongs to, with roles, in one query; nobody once it has ended or was revoked. */
export async function findSessionMember(
  db: Db,
  sessionToken: string,
  now: Date,
): Promise<Member | undefined> {
  const [found] = await rows(
    keepingPlans(db),
    Found,
    sql`select ${withRoles}
      from sessions s join members m on m.id = s.member_id
      where s.session_token = ${storedToken(sessionToken)} and s.expires_at > ${now.toISOString()}::timestamptz
        and (m.sessions_valid_from is null or s.opened_at >= m.sessions_valid_from)`,
  );
  return found && { kind: "member", ...found };
}

/** A member with roles, for what the worker does in their stead. */
export async function findMember(db: Db, id: string): Promise<Member | undefined> {
  const [found] = await rows(db, Found, sql`select ${withRoles} from members m where m.id = ${id}::uuid`);
  return found && { kind: "member", ...found };
}
