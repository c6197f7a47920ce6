import { eq } from "drizzle-orm";
import { newId } from "@/db/ids";
import { authors } from "@/db/schema/articles";
import { contributions } from "@/db/schema/contributions";
import { bylines, memberGrants, memberRoles, members } from "@/db/schema/identity";
import type { Grant } from "@/db/vocabulary";
import { nameKey } from "@/lib/contributions/bylines/name-key";
import { emailOf, type PersonKey, people } from "./publication/people";
import type { Person } from "./publication/types";
import type { SeedEvent, Stage } from "./stage";

/** What the admin let a moderator see besides. */
const GRANTED: Partial<Record<PersonKey, readonly Grant[]>> = { bettina: ["crisis", "legal"] };

/** Everybody joins, with names that were read and approved when they did. */
export function seedPeople(stage: Stage): SeedEvent[] {
  return people.map((person) => {
    const at = stage.moment(person.joined);
    return { at, act: () => join(stage, person.key, person, at) };
  });
}

async function join(stage: Stage, key: PersonKey, person: Person, at: Date): Promise<void> {
  const id = newId(at);
  const { db } = stage;
  await db.insert(members).values({
    id,
    name: person.displayName,
    email: emailOf(key),
    emailVerified: at,
    joinedAt: at,
  });
  if (person.roles.length > 0) {
    await db.insert(memberRoles).values(person.roles.map((role) => ({ memberId: id, role })));
  }
  const names = new Map<string, string>();
  for (const name of [person.displayName, ...person.penNames]) {
    names.set(name, await nameOf(stage, id, name, name === person.displayName ? "display" : "pen", at));
  }
  const authorIds = person.writesAs ? [await linkAuthor(stage, person.writesAs, id)] : [];
  const grants = GRANTED[key] ?? [];
  if (grants.length > 0) {
    await db.insert(memberGrants).values(grants.map((grant) => ({ memberId: id, grant })));
  }
  const actor = { kind: "member" as const, id, roles: person.roles, grants, authorIds, joinedAt: at };
  stage.cast.set(key, { actor, names, displayName: person.displayName });
}

/** A name that was approved at once: the demo begins where its first moderators already know one another. */
async function nameOf(stage: Stage, memberId: string, name: string, kind: "display" | "pen", at: Date) {
  const id = newId(at);
  await stage.db.insert(contributions).values({
    id,
    kind: "byline",
    memberId,
    bylineKind: "display",
    state: "approved",
    body: name,
    html: "",
    receivedAt: at,
    stateAt: at,
    publishedAt: at,
  });
  await stage.db.insert(bylines).values({ id, memberId, kind, name, nameKey: nameKey(name), createdAt: at });
  return id;
}

async function linkAuthor(stage: Stage, name: string, memberId: string): Promise<string> {
  const [author] = await stage.db
    .update(authors)
    .set({ memberId })
    .where(eq(authors.name, name))
    .returning({ id: authors.id });
  if (!author) throw new Error(`No article is by ${name}.`);
  return author.id;
}
