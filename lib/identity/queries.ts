import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { authors } from "@/db/schema/articles";
import {
  accounts,
  authenticators,
  bylines,
  memberGrants,
  memberRoles,
  members,
  sessions,
} from "@/db/schema/identity";
import type { Grant, Role } from "@/db/vocabulary";
import type { Ctx } from "@/lib/platform/context";
import { ensure, Refusal } from "@/lib/platform/refusal";
import type { Guest, Member } from "./actor";
import { storedToken } from "./find-session";
import { canGrantRole } from "./policy";
import { nameOfProvider } from "./providers";
import type { AuthorAccountView, MeView, NameView, PersonView, SecurityView } from "./views";

/** The names a member can sign with now, the display name first. */
function listNames(ctx: Ctx<Member>): Promise<NameView[]> {
  return ctx.db
    .select({ id: bylines.id, kind: bylines.kind, name: bylines.name })
    .from(bylines)
    .where(and(eq(bylines.memberId, ctx.actor.id), isNull(bylines.retiredAt)))
    .orderBy(asc(bylines.kind), asc(bylines.createdAt), asc(bylines.id));
}

/** What the head of a page lays over itself. */
export async function getMe(ctx: Ctx<Guest | Member>): Promise<MeView> {
  const { actor } = ctx;
  if (actor.kind === "guest") return { signedIn: false };
  const names = await listNames({ ...ctx, actor });
  return { signedIn: true, names, roles: [...actor.roles], isAuthor: actor.authorIds.length > 0 };
}

/** How a member signs in, and where they are signed in; `sessionToken` is that of the asking browser. */
export async function getSecurity(ctx: Ctx<Member>, sessionToken: string): Promise<SecurityView> {
  const { id } = ctx.actor;
  const [member] = await ctx.db
    .select({
      email: members.email,
      decisionsByMail: members.decisionsByMail,
      answersByMail: members.answersByMail,
      from: members.sessionsValidFrom,
    })
    .from(members)
    .where(eq(members.id, id));
  if (!member) throw new Refusal("not_found");
  const passkeys = await ctx.db
    .select({ credentialId: authenticators.credentialID, device: authenticators.credentialDeviceType })
    .from(authenticators)
    .where(eq(authenticators.userId, id));
  const outside = await ctx.db
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(and(eq(accounts.userId, id), inArray(accounts.type, ["oauth", "oidc"])));
  const open = await ctx.db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, id),
        gt(sessions.expires, ctx.now),
        member.from ? gte(sessions.openedAt, member.from) : undefined,
      ),
    )
    .orderBy(desc(sessions.openedAt));
  const current = storedToken(sessionToken);
  return {
    email: member.email,
    decisionsByMail: member.decisionsByMail,
    answersByMail: member.answersByMail,
    passkeys: passkeys.map(({ credentialId, device }) => ({
      credentialId,
      ending: credentialId.replace(/[^a-z0-9]/gi, "").slice(-4),
      kept: device === "singleDevice" ? "one device" : "several devices",
    })),
    accounts: outside.map(({ provider }) => ({ provider, name: nameOfProvider(provider) })),
    sessions: open.map((session) => ({
      id: session.sessionToken,
      openedAt: session.openedAt,
      expiresAt: session.expires,
      current: session.sessionToken === current,
    })),
  };
}

/** How many people one page of the list holds. */
const PEOPLE = 30;

/**
 * People for admins: those who hold a role, or those whose address begins with `starts`. One page, by address;
 * `after` is the last address of the page before. @throws Refusal `not_allowed`
 */
export async function listPeople(
  ctx: Ctx<Member>,
  { starts, after }: { starts?: string; after?: string },
): Promise<{ people: PersonView[]; more: boolean }> {
  ensure(canGrantRole(ctx.actor));
  const staff = union(
    ctx.db.select({ id: memberRoles.memberId }).from(memberRoles),
    ctx.db
      .select({ id: sql<string>`${authors.memberId}` })
      .from(authors)
      .where(isNotNull(authors.memberId)),
  );
  const found = await ctx.db
    .select({
      id: members.id,
      email: members.email,
      joinedAt: members.joinedAt,
      roles: sql<
        Role[]
      >`array(select ${memberRoles.role} from ${memberRoles} where ${memberRoles.memberId} = ${members.id} order by 1)`,
      grants: sql<
        Grant[]
      >`array(select ${memberGrants.grant} from ${memberGrants} where ${memberGrants.memberId} = ${members.id} order by 1)`,
      name: sql<
        string | null
      >`coalesce(${members.name}, (select min(${bylines.name}) from ${bylines} where ${bylines.memberId} = "members"."id" and ${bylines.kind} = 'display' and ${bylines.retiredAt} is null))`,
    })
    .from(members)
    .where(
      and(
        after ? gt(members.email, after) : undefined,
        starts
          ? and(gte(members.email, starts), lt(members.email, `${starts}\u{10ffff}`))
          : inArray(members.id, staff),
      ),
    )
    .orderBy(asc(members.email))
    .limit(PEOPLE + 1);
  const shown = found.slice(0, PEOPLE);
  const written = await ctx.db
    .select({ id: authors.id, name: authors.name, memberId: authors.memberId })
    .from(authors)
    .where(
      inArray(
        authors.memberId,
        shown.map(({ id }) => id),
      ),
    );
  const people = shown.map((person) => ({
    ...person,
    writesAs: written.filter(({ memberId }) => memberId === person.id).map(({ id, name }) => ({ id, name })),
  }));
  return { people, more: found.length > PEOPLE };
}

/** The authors of articles, each with the account that answers for them. @throws Refusal `not_allowed` */
export async function listAuthors(ctx: Ctx<Member>): Promise<AuthorAccountView[]> {
  ensure(canGrantRole(ctx.actor));
  return ctx.db
    .select({ id: authors.id, name: authors.name, email: members.email })
    .from(authors)
    .leftJoin(members, eq(members.id, authors.memberId))
    .orderBy(asc(authors.name))
    .limit(200);
}
